"""The cube's two questions asked of DuckDB and Polars, on the same figures, in their best form.

usage: cube.py FOLDER   (as CubeBenchmark left it)
Compares every answer with the cube's to the last digit and prints a table. Exit code 1 when one differs.
"""

import os
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "2"

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa

INDICATORS, PERIODS, PROVINCES = 200, 24, 34
RATES = [20, 120]
THREADS = 2


def timed(work, runs):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1e3)
    times.sort()
    return times[len(times) // 2], times[0]


def read(folder):
    types = {"indicator": "<i2", "province": "<i2", "unit": "<i2", "period": "<i2", "amount": "<i4", "base": "<i4"}
    return pa.table({name: np.fromfile(f"{folder}/{name}.bin", dtype=kind) for name, kind in types.items()})


def columns(table, names):
    return [table.column(name).to_numpy().astype(np.int64) for name in names]


def everything_from_keys(indicator, period, province, amount, count):
    answer = np.zeros((INDICATORS, PERIODS, PROVINCES, 2), dtype=np.int64)
    answer[indicator, period, province, 0] = amount
    answer[indicator, period, province, 1] = count
    return answer


def everything_from_wide(table):
    group = table.column("g").to_numpy()
    answer = np.zeros((INDICATORS, PERIODS, PROVINCES, 2), dtype=np.int64)
    for i in range(INDICATORS):
        answer[i, group // PROVINCES, group % PROVINCES, 0] = table.column(f"s{i}").fill_null(0).to_numpy()
        answer[i, group // PROVINCES, group % PROVINCES, 1] = table.column(f"n{i}").fill_null(0).to_numpy()
    return answer


def rates_answer(table):
    indicator, month, province, *values = columns(
        table, ["indicator", "month", "province", "n", "d", "r", "pn", "pd", "pr"]
    )
    answer = np.zeros((len(RATES), 12, PROVINCES, 6), dtype=np.int64)
    answer[np.searchsorted(RATES, indicator), month, province] = np.stack(values, axis=1)
    return answer


class Duck:
    name = f"DuckDB {duckdb.__version__}"

    def __init__(self, figures):
        self.connection = duckdb.connect()
        self.connection.execute(f"SET threads={THREADS}")
        self.connection.register("raw", figures)
        base = "CASE WHEN base < 0 THEN NULL ELSE base END AS base"
        self.connection.execute(
            f"CREATE TABLE long AS SELECT indicator, province, unit, period, amount, {base} FROM raw "
            "ORDER BY indicator, period, unit"
        )
        # One integer key in the order of the rows.
        self.connection.execute(
            "CREATE TABLE keyed AS SELECT ((indicator::INTEGER * 24 + period) * 34 + province)::INTEGER AS g, amount "
            "FROM long ORDER BY g"
        )
        # A column for each indicator, which no ledger has, but the leanest form for these sums.
        cells = ", ".join(f"max(amount) FILTER (WHERE indicator = {i})::INTEGER AS a{i}" for i in range(INDICATORS))
        self.connection.execute(
            f"CREATE TABLE wide AS SELECT (period::INTEGER * 34 + province)::INTEGER AS g, {cells} FROM long "
            "GROUP BY province, period, unit ORDER BY g"
        )

    def table(self, query):
        return self.connection.sql(query).to_arrow_table()

    def everything(self):
        long = (
            "SELECT indicator, period, province, sum(amount)::BIGINT AS s, count(*) AS n FROM long "
            "GROUP BY indicator, period, province"
        )
        keyed = "SELECT g, sum(amount)::BIGINT AS s, count(*) AS n FROM keyed GROUP BY g"
        sums = ", ".join(f"sum(a{i})::BIGINT AS s{i}, count(a{i}) AS n{i}" for i in range(INDICATORS))
        wide = f"SELECT g, {sums} FROM wide GROUP BY g"
        names = ["indicator", "period", "province", "s", "n"]
        yield "rows, three keys", lambda: self.table(long), lambda t: everything_from_keys(*columns(t, names))
        yield "rows, one key", lambda: self.table(keyed), keyed_answer
        yield "a column each", lambda: self.table(wide), everything_from_wide

    def rates(self):
        sums = (
            "SELECT indicator, province, period, sum(amount)::BIGINT AS n, sum(base)::BIGINT AS d FROM long "
            f"WHERE indicator IN ({RATES[0]}, {RATES[1]}) GROUP BY indicator, province, period"
        )
        join = (
            f"WITH s AS ({sums}) SELECT c.indicator, c.period - 12 AS month, c.province, c.n, c.d, "
            "(2000 * c.n + c.d) // (2 * c.d) AS r, p.n AS pn, p.d AS pd, (2000 * p.n + p.d) // (2 * p.d) AS pr "
            "FROM s c JOIN s p ON p.indicator = c.indicator AND p.province = c.province AND p.period = c.period - 12"
        )
        filtered = (
            "SELECT indicator, month, province, n, d, (2000 * n + d) // (2 * d) AS r, pn, pd, "
            "(2000 * pn + pd) // (2 * pd) AS pr FROM (SELECT indicator, period % 12 AS month, province, "
            "sum(amount) FILTER (WHERE period >= 12)::BIGINT AS n, sum(base) FILTER (WHERE period >= 12)::BIGINT AS d, "
            "sum(amount) FILTER (WHERE period < 12)::BIGINT AS pn, sum(base) FILTER (WHERE period < 12)::BIGINT AS pd "
            f"FROM long WHERE indicator IN ({RATES[0]}, {RATES[1]}) GROUP BY ALL)"
        )
        yield "sums joined", lambda: self.table(join), rates_answer
        yield "filtered sums", lambda: self.table(filtered), rates_answer


def keyed_answer(table):
    group, amount, count = columns(table, ["g", "s", "n"])
    period = group // PROVINCES % PERIODS
    return everything_from_keys(group // (PERIODS * PROVINCES), period, group % PROVINCES, amount, count)


class Polars:
    name = f"Polars {pl.__version__}"

    def __init__(self, figures):
        frame = pl.from_arrow(figures).with_columns(pl.when(pl.col("base") >= 0).then(pl.col("base")).alias("base"))
        self.long = frame.sort("indicator", "period", "unit").with_columns(pl.col("indicator").set_sorted())
        key = (pl.col("indicator").cast(pl.Int32) * 24 + pl.col("period")) * 34 + pl.col("province")
        self.keyed = frame.select(key.alias("g"), "amount").sort("g").with_columns(pl.col("g").set_sorted())
        narrow = frame.with_columns((pl.col("period").cast(pl.Int32) * 34 + pl.col("province")).alias("g"))
        wide = narrow.pivot(on="indicator", index=["g", "unit"], values="amount", aggregate_function="first")
        names = {str(i): f"a{i}" for i in range(INDICATORS)}
        self.wide = wide.rename(names).drop("unit").sort("g").with_columns(pl.col("g").set_sorted())

    def everything(self):
        total, count = pl.col("amount").cast(pl.Int64).sum().alias("s"), pl.len().alias("n")
        names = ["indicator", "period", "province", "s", "n"]
        by_keys = self.long.lazy().group_by("indicator", "period", "province").agg(total, count)
        by_key = self.keyed.lazy().group_by("g").agg(total, count)
        each = pl.col([f"a{i}" for i in range(INDICATORS)])
        by_column = self.wide.lazy().group_by("g").agg(
            each.cast(pl.Int64).sum().name.map(lambda n: "s" + n[1:]), each.count().name.map(lambda n: "n" + n[1:])
        )
        for engine in ["in-memory", "streaming"]:
            yield f"rows, three keys, {engine}", lambda e=engine: by_keys.collect(engine=e), lambda t: (
                everything_from_keys(*columns(t.to_arrow(), names))
            )
            yield f"rows, one key, {engine}", lambda e=engine: by_key.collect(engine=e), lambda t: (
                keyed_answer(t.to_arrow())
            )
            yield f"a column each, {engine}", lambda e=engine: by_column.collect(engine=e), lambda t: (
                everything_from_wide(t.to_arrow())
            )

    def rates(self):
        amount, base = pl.col("amount").cast(pl.Int64), pl.col("base").cast(pl.Int64)
        later = pl.col("period") >= 12
        sums = (
            self.long.lazy()
            .filter(pl.col("indicator").is_in(RATES))
            .group_by("indicator", (pl.col("period") % 12).alias("month"), "province")
            .agg(
                amount.filter(later).sum().alias("n"),
                base.filter(later).sum().alias("d"),
                amount.filter(~later).sum().alias("pn"),
                base.filter(~later).sum().alias("pd"),
            )
            .with_columns(
                ((2000 * pl.col("n") + pl.col("d")) // (2 * pl.col("d"))).alias("r"),
                ((2000 * pl.col("pn") + pl.col("pd")) // (2 * pl.col("pd"))).alias("pr"),
            )
        )
        for engine in ["in-memory", "streaming"]:
            yield f"filtered sums, {engine}", lambda e=engine: sums.collect(engine=e), lambda t: rates_answer(
                t.to_arrow()
            )


def measure(engine, question, expected, runs):
    """The form of the lowest median, after every form has given the cube's answer."""
    best = None
    for form, work, answer in getattr(engine, question)():
        equal = np.array_equal(answer(work()), expected)
        median, minimum = timed(work, runs)
        print(f"  {engine.name}, {question}, {form}: {median:.2f} ms (min {minimum:.2f})"
              f"{'' if equal else ' DIFFERS'}", file=sys.stderr)
        if not equal:
            sys.exit(f"{engine.name} and the cube differ in {question}, {form}")
        if best is None or median < best[0]:
            best = (median, minimum, form)
    return best


def main(folder):
    own = {}
    for line in open(f"{folder}/cube.tsv"):
        name, median, minimum = line.rstrip("\n").split("\t")
        own[name] = (float(median), float(minimum))
    print("| data | question | cube | DuckDB | ratio | Polars | ratio |")
    print("|---|---|---|---|---|---|---|")
    for data in ["dense", "sparse"]:
        figures = read(f"{folder}/{data}")
        answers = {
            "rates": np.fromfile(f"{folder}/{data}/answer-rates.bin", "<i8").reshape(len(RATES), 12, PROVINCES, 6),
            "everything": np.fromfile(f"{folder}/{data}/answer-everything.bin", "<i8").reshape(
                INDICATORS, PERIODS, PROVINCES, 2
            ),
        }
        best = {}
        for kind in [Duck, Polars]:
            engine = kind(figures)
            for question, runs in [("rates", 31), ("everything", 15)]:
                best[kind, question] = measure(engine, question, answers[question], runs)
            del engine
        for question in ["rates", "everything"]:
            cube = own[f"{data}.{question}"]
            cells = [f"{cube[0]:.3g} ms (min {cube[1]:.3g})"]
            for kind in [Duck, Polars]:
                median, minimum, form = best[kind, question]
                cells += [f"{median:.3g} ms (min {minimum:.3g}; {form})", f"{median / cube[0]:.3g}"]
            print(f"| {data}, {len(figures):,} figures | {question} | " + " | ".join(cells) + " |")
    print()
    print("| cube | dense | sparse |")
    print("|---|---|---|")
    for title, name, form in [
        ("figures", "figures", "{:,.0f}"),
        ("load, entries made on the way, ms", "loadWithEntries", "{:,.0f}"),
        ("of which making the entries, ms", "makingEntries", "{:,.0f}"),
        ("one append, µs", "appendAlone", "us"),
        ("one append under a snapshot, µs", "appendShared", "us"),
        ("bytes per figure, blocks", "bytesPerFigure", "{:.2f}"),
        ("bytes per figure, without entry numbers", "bytesPerFigureWithoutEntries", "{:.2f}"),
        ("bytes per figure, resident", "residentBytesPerFigure", "{:.2f}"),
    ]:
        values = [own[f"{data}.{name}"][0] for data in ["dense", "sparse"]]
        shown = [f"{v * 1e3:.2f}" if form == "us" else form.format(v) for v in values]
        print(f"| {title} | " + " | ".join(shown) + " |")
    print()
    inputs, readings = own["district.inputs"], own["district.readings"][0]
    print(f"District: {readings:,.0f} values since January or at the end of a month, with their gaps: "
          f"{inputs[0]:.2f} ms (min {inputs[1]:.2f}).")
    print(f"Versions: {Duck.name}, {Polars.name}, {THREADS} threads each; the cube uses one.")


main(sys.argv[1])
