"""Results for other programs."""


def print_json(data: object) -> None:
    """Prints data as JSON with Chinese as it is, each member of an object's lists on a line of its own.

    So it can be read and searched by lines, and a large library's result is written by the quick encoder, which knows
    no indentation.
    """
    import json
    import sys

    quick = json.JSONEncoder(ensure_ascii=False).encode
    if not isinstance(data, dict) or not data:
        print(quick(data))
        return
    write = sys.stdout.write
    for number, (name, value) in enumerate(data.items()):
        write(f"{',' if number else '{'}\n{quick(name)}: ")
        if isinstance(value, list) and value:
            write("[\n" + ",\n".join(map(quick, value)) + "\n]")
        else:
            write(quick(value))
    write("\n}\n")
