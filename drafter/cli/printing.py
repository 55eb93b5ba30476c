"""Results for other programs."""


def print_json(data: object) -> None:
    """Prints data as JSON with Chinese as it is."""
    import json

    print(json.dumps(data, ensure_ascii=False, indent=1))
