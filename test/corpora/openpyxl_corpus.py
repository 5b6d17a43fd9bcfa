"""openpyxl's side of the corpora: `write OUT` makes a workbook of the rows on standard input, `again IN OUT` opens and saves one,
`sum FILE COLUMN` tells how many rows below the header have a number in that column, and their sum."""
import json
import sys

import openpyxl

command, file, *more = sys.argv[1:]
if command == "write":
    book = openpyxl.Workbook()
    for row in json.load(sys.stdin):
        book.active.append(row)
    book.save(file)
elif command == "again":
    openpyxl.load_workbook(file).save(more[0])
else:
    header, *rows = openpyxl.load_workbook(file, data_only=True).worksheets[0].iter_rows(values_only=True)
    numbers = [row[header.index(more[0])] for row in rows]
    numbers = [number for number in numbers if isinstance(number, (int, float))]
    print(json.dumps({"rows": len(numbers), "sum": round(sum(numbers), 2)}))
