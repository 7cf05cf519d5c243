using System.Globalization;

namespace RecognitionFeed.People.Import;

/// <summary>What an import says on the terminal.</summary>
internal static class ImportText
{
    private const int Shown = 20;

    private static readonly Dictionary<Change, string> Headings = new()
    {
        [Change.UnitNew] = "units are new",
        [Change.UnitRenamed] = "units have a new name",
        [Change.UnitMoved] = "units have a new place",
        [Change.UnitLeft] = "units have no staff left; they are kept for the highlights that name them",
        [Change.PersonNew] = "people are new",
        [Change.PersonChanged] = "people have changed",
        [Change.PersonMoved] = "people have moved to another unit",
        [Change.PersonReactivated] = "people are back",
        [Change.PersonDeactivated] = "people have left: they are deactivated, and signed out within a minute",
    };

    public const string Help = """
        people import FILE       brings the staff directory in line with a file

        Without --apply it says what would change, and changes nothing.

          --apply                     do it: all of it, or nothing
          --allow-mass-deactivation   also when more than a tenth of the staff would be deactivated
          --include-unkeyed           people without an id, such as the demo city's, leave too; otherwise they are left alone
          --all                       list every change, not the first twenty of each kind
          --Name:Of:Setting=value     a setting of the application, such as --ConnectionStrings:Feed=...

        The file: comma- or semicolon-separated values (RFC 4180) in UTF-8; the first line names the columns, in any order.
        It holds the whole staff: who is not in it has left.

          id          what the staff system calls the person; never changes, never used again
          name        first and last name
          title       may be empty
          unit        the unit and those above it: Vård och omsorg > Hemtjänst > Hemtjänsten Söder
          unitKey     optional: what the staff system calls the unit, so that it can change its name and place
          manager     optional: the manager's id
          roles       optional: manager, editor, director, admin, with spaces between. Without the column, whoever is
                      somebody's manager has that role, and the others stay as they are
          protected   optional: yes for a protected identity, else no or empty. Without the column it stays as it is

        Exit codes: 0 done, or nothing to object to · 1 bad rows, nothing was changed · 2 the file or the command cannot be
        understood · 3 too many would be deactivated, nothing was changed
        """;

    public static void Write(TextWriter output, ImportReport report, bool all)
    {
        foreach (var (change, heading) in Headings)
        {
            var lines = report.Of(change);
            if (lines.Count == 0)
                continue;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} {heading}"));
            foreach (var line in lines.Take(all ? int.MaxValue : Shown))
                output.WriteLine($"    {line}");
            if (!all && lines.Count > Shown)
                output.WriteLine($"    and {lines.Count - Shown} more (--all lists them)");
        }
        output.WriteLine($"{report.Unchanged} people are as they were");
    }

    public static void Write(TextWriter output, IReadOnlyList<RowProblem> problems)
    {
        foreach (var (line, reason) in problems)
            output.WriteLine($"line {line}: {reason}");
        output.WriteLine(
            $"{problems.Select(problem => problem.Line).Distinct().Count()} bad rows: nothing is changed."
        );
    }
}
