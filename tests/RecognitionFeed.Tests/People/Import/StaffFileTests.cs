using System.Text;
using RecognitionFeed.People;
using RecognitionFeed.People.Import;

namespace RecognitionFeed.Tests.People.Import;

public sealed class StaffFileTests
{
    private const string Header = "id,name,title,unit\n";

    [Fact]
    public void A_row_tells_of_one_person()
    {
        var row = Assert.Single(
            Read(
                "id;name;title;unit;unitKey;manager;roles;protected\n"
                    + "17;Åsa Öberg;Lärare;Skolförvaltningen > Råå skola;S9;17b;manager editor;ja\n"
                    + "17b;Bo Ek;;Skolförvaltningen;;;;\n"
            ).Rows,
            row => row.Key == "17"
        );
        Assert.Equal(("Åsa Öberg", "Lärare", "S9", "17b"), (row.Name, row.Title, row.UnitKey, row.Manager));
        Assert.Equal(["Skolförvaltningen", "Råå skola"], row.Unit.Names);
        Assert.Equal(Roles.Manager | Roles.Editor, row.Roles);
        Assert.True(row.IsProtected);
        Assert.Equal(2, row.Line);
    }

    [Theory]
    [InlineData("Name,ID,Unit,Title\nÅsa,1,A,B\n")] // any order, any case
    [InlineData("\ufeffid,name,title,unit\r\n1,Åsa,B,A\r\n")] // a byte order mark, CRLF
    [InlineData("id,name,title,unit\n1,\"Åsa\",\"B\",\"A\"")] // quoted, no last line end
    [InlineData("\n\nid,name,title,unit\n\n1,Åsa,B,A\n\n,,,\n")] // blank lines
    [InlineData("id;name;title;unit\n 1 ; Åsa ;B;A\n")] // semicolons, spaces
    [InlineData("id,name,title,unit,shoe size\n1,Åsa,B,A,42\n")] // a column that means nothing here
    public void Files_differ_and_say_the_same(string text)
    {
        var file = Read(text);
        Assert.Empty(file.Problems);
        var row = Assert.Single(file.Rows);
        Assert.Equal(("1", "Åsa", "B", "A"), (row.Key, row.Name, row.Title, row.Unit.Name));
    }

    [Fact]
    public void A_quoted_field_may_hold_separators_and_quotation_marks_and_lines_are_still_counted()
    {
        var file = Read(Header + "1,\"Berg, \"\"Bo\"\"\",\"två\nrader\",A\n2,,B,A\n");
        Assert.Equal(
            [(2, "title"), (4, "name is missing")],
            Told(file).Select(x => (x.Line, x.Reason.Split(" holds")[0]))
        );
    }

    [Theory]
    [InlineData("1,Åsa,B\n", 2, "it has 3 fields, the first line has 4")]
    [InlineData("1,Åsa,B,A,C\n", 2, "it has 5 fields, the first line has 4")]
    [InlineData(",Åsa,B,A\n", 2, "id is missing")]
    [InlineData("1,,B,A\n", 2, "name is missing")]
    [InlineData("1,Åsa,B,\n", 2, "the unit is missing")]
    [InlineData("1,Åsa,B,A > > C\n", 2, "the unit's path \"A > > C\" has an empty part")]
    [InlineData("1,Åsa,B,A>B>C>D>E>F>G>H>I\n", 2, "the unit's path is deeper than 8 units")]
    [InlineData("1,Å\u0000sa,B,A\n", 2, "name holds a line break or another control character")]
    [InlineData("1,Åsa,B,A\n1,Bo,B,A\n", 3, "the id 1 is on line 2 too")]
    [InlineData("1,Åsa,B,A\n2,\"Bo,B,A\n3,Eva,B,A\n", 3, "a quotation mark is not closed")]
    [InlineData("1,\"Åsa\" Berg,B,A\n", 2, "something stands after a closing quotation mark")]
    [InlineData("1,Åsa \"Berg,B,A\n", 2, "a quotation mark stands within a field that does not begin with one")]
    public void A_bad_row_is_named_by_line_and_reason(string rows, int line, string reason) =>
        Assert.Equal([new RowProblem(line, reason)], Told(Read(Header + rows)));

    [Fact]
    public void A_text_that_is_too_long_is_named_not_cut() =>
        Assert.Equal(
            [new RowProblem(2, "name is longer than 200 characters")],
            Told(Read(Header + $"1,{new string('å', 201)},B,A\n"))
        );

    [Theory]
    [InlineData("1,A,,U,x,\n", "the role \"x\" is none of manager, editor, director, admin, staff")]
    [InlineData("1,A,,U,3,\n", "the role \"3\" is none of manager, editor, director, admin, staff")]
    [InlineData("1,A,,U,,kanske\n", "protected is neither yes nor no")]
    public void A_word_that_is_not_understood_is_named(string row, string reason) =>
        Assert.Equal([new RowProblem(2, reason)], Told(Read("id,name,title,unit,roles,protected\n" + row)));

    [Theory]
    [InlineData("1,A,,U,9\n", 2, "the manager 9 is not in the file")]
    [InlineData("1,A,,U,1\n", 2, "managers go in a circle: 1 > 1")]
    [InlineData("1,A,,U,\n2,B,,U,3\n3,C,,U,4\n4,D,,U,2\n5,E,,U,2\n", 3, "managers go in a circle: 2 > 3 > 4 > 2")]
    public void Managers_must_lead_somewhere(string rows, int line, string reason) =>
        Assert.Equal([new RowProblem(line, reason)], Told(Read("id,name,title,unit,manager\n" + rows)));

    [Theory]
    [InlineData("1,A,,U > V,k\n2,B,,U > W,k\n", "the unit k is \"U > V\" on line 2")]
    [InlineData("1,A,,U > V,k\n2,B,,U > V,l\n", "the unit has the key k on line 2")]
    public void A_unit_has_one_key_and_one_place(string rows, string reason) =>
        Assert.Equal([new RowProblem(3, reason)], Told(Read("id,name,title,unit,unitKey\n" + rows)));

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("\r\n \r\n", "The first line must name the columns")]
    [InlineData("\n\n", "The file is empty.")]
    [InlineData("id,name,title,unit\n", "The file names nobody.")]
    [InlineData("1,Åsa,Lärare,Skola\n", "id, name, title, unit is missing")]
    [InlineData("id,name,title,unit,Name\n", "The column Name is there twice.")]
    public void What_is_no_staff_file_is_refused_as_a_whole(string text, string message)
    {
        var refusal = Assert.Throws<StaffFileException>(() => Read(text));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_by_name()
    {
        var latin = Assert.Throws<StaffFileException>(() =>
            StaffFile.Parse(Encoding.Latin1.GetBytes(Header + "1,Bo,B,A\n2,Åsa,B,A\n"))
        );
        Assert.Contains("not UTF-8: line 3", latin.Message, StringComparison.Ordinal);
        var wide = Assert.Throws<StaffFileException>(() =>
            StaffFile.Parse([0xff, 0xfe, .. Encoding.Unicode.GetBytes(Header)])
        );
        Assert.Contains("UTF-16", wide.Message, StringComparison.Ordinal);
    }

    private static StaffFile Read(string text) => StaffFile.Parse(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<RowProblem> Told(StaffFile file) => file.Problems;
}
