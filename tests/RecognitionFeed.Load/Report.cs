using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RecognitionFeed.Load;

/// <summary>What was measured, as Markdown for people and as JSON for programs.</summary>
internal sealed class Report(string title)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<Table> tables = [];
    private readonly List<Goal> goals = [];
    private readonly List<Check> checks = [];

    public void Add(string heading, string[] columns, IEnumerable<object[]> rows) =>
        tables.Add(new(heading, columns, [.. rows]));

    /// <summary>A figure to reach. A busy machine may miss it.</summary>
    public void Reach(string what, double value, string unit, double? most = null, double? least = null) =>
        goals.Add(new(what, value, unit, most, least));

    /// <summary>What must hold on any machine.</summary>
    public void Verify(string what, bool holds) => checks.Add(new(what, holds));

    /// <summary>Prints it, writes it where asked to, and answers the exit code: 1 when what must hold does not.</summary>
    public int Finish(Arguments arguments)
    {
        Progress.Done();
        var text = Markdown();
        Console.WriteLine(text);
        if (arguments.Text("report") is { } file)
        {
            var path = file.EndsWith(".md", StringComparison.Ordinal) ? file[..^3] : file;
            File.WriteAllText(path + ".md", text);
            File.WriteAllText(path + ".json", AsJson());
        }
        return checks.All(check => check.Holds) ? 0 : 1;
    }

    private string Markdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {title}\n\n{Machine.Describe()}\n");
        foreach (var table in tables)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {table.Heading}\n\n| {string.Join(" | ", table.Columns)} |\n"
            );
            text.Append('|').Append(string.Concat(Enumerable.Repeat(" --- |", table.Columns.Length))).Append('\n');
            foreach (var row in table.Rows)
                text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(Format))} |\n");
        }
        if (goals.Count > 0)
            text.Append("\n## Figures to reach\n\n| what | measured | goal | |\n| --- | --- | --- | --- |\n");
        foreach (var goal in goals)
        {
            var bound = goal.Most is { } most ? $"at most {Format(most)}" : $"at least {Format(goal.Least!)}";
            var met = goal.IsMet ? "reached" : "**not reached**";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {goal.What} | {Format(goal.Value)}{goal.Unit} | {bound}{goal.Unit} | {met} |\n"
            );
        }
        if (checks.Count > 0)
            text.Append("\n## What must hold\n\n");
        foreach (var check in checks)
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {(check.Holds ? "holds" : "**does not hold**")}: {check.What}\n"
            );
        return text.ToString();
    }

    private string AsJson() =>
        JsonSerializer.Serialize(
            new
            {
                title,
                at = DateTimeOffset.UtcNow,
                machine = Machine.Describe(),
                tables = tables.Select(table => new
                {
                    table.Heading,
                    rows = table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(x => x.First, x => x.Second)),
                }),
                goals = goals.Select(goal => new
                {
                    goal.What,
                    goal.Value,
                    goal.Unit,
                    goal.Most,
                    goal.Least,
                    met = goal.IsMet,
                }),
                checks,
            },
            Json
        );

    private static string Format(object value) =>
        value is double number
            ? number.ToString(Math.Abs(number) < 10 ? "0.00" : "0", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private sealed record Table(string Heading, string[] Columns, object[][] Rows);

    private sealed record Check(string What, bool Holds);

    private sealed record Goal(string What, double Value, string Unit, double? Most, double? Least)
    {
        public bool IsMet => Value <= (Most ?? double.MaxValue) && Value >= (Least ?? double.MinValue);
    }
}
