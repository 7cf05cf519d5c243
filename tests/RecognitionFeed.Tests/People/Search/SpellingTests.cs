using RecognitionFeed.People.Search;

namespace RecognitionFeed.Tests.People.Search;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Ann-Lotta  Zäll", "ann lotta zäll")]
    [InlineData("Vård- och omsorg (Söder)", "vård och omsorg söder")]
    [InlineData("O'Brien", "o brien")]
    [InlineData("Bjørn Ærø", "björn ärö")]
    [InlineData("A\u030asa", "åsa")]
    [InlineData("' -- %", "")]
    public void A_text_is_parted_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Spelling.Words(text)));

    [Theory]
    [InlineData("lindqvist", "lindkvist")]
    [InlineData("lindqvist", "lindquist")]
    [InlineData("karlsson", "carlson")]
    [InlineData("christina", "kristina")]
    [InlineData("sofia", "sophia")]
    [InlineData("torbjörn", "thorbjörn")]
    [InlineData("wallin", "valin")]
    [InlineData("bäckström", "baeckstroem")]
    [InlineData("åsa", "aasa")]
    [InlineData("eriksson", "ericson")]
    public void Usual_spellings_sound_the_same(string one, string other) =>
        Assert.Equal(Spelling.Sound(one), Spelling.Sound(other));

    [Theory]
    [InlineData("åsa", "asa", true)]
    [InlineData("åsa", "ås", true)]
    [InlineData("asa", "åsa", false)] // whoever types å means it
    [InlineData("idén", "iden", true)]
    [InlineData("as", "asa", false)]
    public void A_plain_letter_stands_for_those_with_marks(string word, string typed, bool begins) =>
        Assert.Equal(begins, Spelling.Begins(word, typed));

    [Theory]
    [InlineData("anna", "anna", 0)]
    [InlineData("anan", "anna", 1)] // changed places
    [InlineData("ana", "anna", 1)]
    [InlineData("annna", "anna", 1)]
    [InlineData("abba", "anna", 2)]
    [InlineData("bergqist", "bergqvist", 1)]
    [InlineData("xyz", "anna", 3)] // more than the bound of two
    public void A_slip_is_a_letter_wrong_missing_too_many_or_in_the_wrong_place(string typed, string word, int slips) =>
        Assert.Equal(slips, Slip.Distance(typed, word, toBeginning: false, bound: 2));

    [Theory]
    [InlineData("gusatf", "gustafsson", 1)]
    [InlineData("gustafsson", "gustaf", 3)] // the word is shorter than what was typed
    public void What_is_typed_so_far_is_compared_with_a_beginning(string typed, string word, int slips) =>
        Assert.Equal(slips, Slip.Distance(typed, word, toBeginning: true, bound: 2));

    [Fact]
    public void However_long_the_words_it_neither_fails_nor_lasts()
    {
        var word = new string('a', 100);
        Assert.Equal(3, Slip.Distance(word, word + "b", toBeginning: true, bound: 2));
        Assert.Equal(3, Slip.Distance("a", word, toBeginning: false, bound: 2));
    }
}
