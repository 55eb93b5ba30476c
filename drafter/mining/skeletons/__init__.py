"""The skeletons of a library: articles of one shape, merged."""
