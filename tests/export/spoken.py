"""Reads outloud's report: every file must have been read, and none may have a fault.

Takes the report and the number of files that must be in it. outloud's exit code says nothing about
a file that it could not read.
"""

import json
import sys


def main(report, files):
    with open(report, encoding="utf-8") as file:
        results = json.load(file)["results"]
    faults = [] if len(results) == int(files) else [f"{len(results)} of {files} files were read"]
    remarks = []
    for result in results:
        if result["verdict"] == "unreadable" or not result["stats"].get("tagged"):
            faults.append(f"{result['path']}: {result['verdict']} {result['error']}")
        faults += [f"{result['path']}: {run['rule']} broke down" for run in result["rules"] if run["status"] == "crashed"]
        for finding in result["findings"]:
            line = f"{result['path']}: {finding['rule']} {finding['severity']}: {finding['message']}"
            (faults if finding["severity"] == "error" else remarks).append(line)
    for line in remarks + faults:
        print(line, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
