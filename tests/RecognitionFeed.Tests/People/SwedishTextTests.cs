using RecognitionFeed.People;

namespace RecognitionFeed.Tests.People;

public sealed class SwedishTextTests
{
    [Fact]
    public void Words_sort_as_in_a_swedish_dictionary()
    {
        string[] sorted = ["Adam", "adam bok", "Berit", "Wahl", "Zorn", "Åberg", "Ängel", "Öberg"];
        Assert.Equal(
            sorted,
            sorted.Reverse().OrderBy(SwedishText.SortKey, StringComparer.Ordinal).Select(name => name)
        );
    }

    [Fact]
    public void The_order_of_the_keys_is_the_order_of_their_letters_in_any_database() =>
        Assert.Matches("^[0-9a-f]+$", SwedishText.SortKey("Åsa Öberg"));

    [Theory]
    [InlineData("ÅSA", "åsa")]
    [InlineData("A\u030asa", "åsa")] // decomposed, as macOS writes file names
    [InlineData("  två\t ord\n", "två ord")]
    [InlineData("", "")]
    public void Lower_case_is_composed_with_single_spaces(string text, string expected) =>
        Assert.Equal(expected, SwedishText.Lower(text));

    [Theory]
    [InlineData("Åäö ÉÈ Ñ Ü", "aao ee n u")]
    [InlineData("smörgåsbord", "smorgasbord")]
    public void Folding_takes_the_accents_away(string text, string expected) =>
        Assert.Equal(expected, SwedishText.Fold(text));

    [Fact]
    public void A_search_key_holds_both_ways_of_typing()
    {
        Assert.Equal("åsa\nasa", SwedishText.SearchKey("Åsa"));
        Assert.Equal("adam", SwedishText.SearchKey("Adam"));
    }
}
