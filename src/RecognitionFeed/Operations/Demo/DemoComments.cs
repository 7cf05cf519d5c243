using RecognitionFeed.Comments;
using RecognitionFeed.Highlights;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Demo;

/// <summary>What colleagues wrote under the made-up stories.</summary>
internal sealed class DemoComments(IReadOnlyList<Person> people, DateTimeOffset now)
{
    private static readonly string[] Words =
    [
        "Så otroligt fint gjort av hela laget!",
        "Det här berättar vi om på nästa arbetsplatsträff.",
        "Stort grattis! Ni är anledningen till att jag trivs här.",
        "Vilka hjältar.",
        "Jag blev rörd på riktigt. Tack för att ni gjorde det här.",
        "Kan vi få komma på studiebesök?",
        "Heja er!",
        "Min mamma är en av dem ni hjälpte. Tack.",
        "Precis så här vill jag att staden ska fungera.",
        "Bra jobbat, och bra att någon berättar om det.",
        "Vi provade samma sak hos oss i går. Det fungerade!",
        "Applåder från hela kontoret.",
    ];

    private readonly Random random = new(17);
    private readonly Person[] writers = [.. people.Where(person => !person.ProtectedIdentity)];

    /// <summary>The congratulations under one highlight; a warm story has more.</summary>
    internal List<Comment> To(Highlight highlight, double warmth)
    {
        var words = (string[])Words.Clone();
        random.Shuffle(words);
        var published = highlight.PublishedAt!.Value;
        return
        [
            .. words
                .Take(random.Next(0, 2 + (int)(Math.Clamp(warmth, 0, 1) * (Words.Length - 2))))
                .Select(text =>
                {
                    var at = published + (now - published) * Math.Pow(random.NextDouble(), 4);
                    return new Comment
                    {
                        Id = DemoId.Of("comment", $"{highlight.Id} {text}"),
                        HighlightId = highlight.Id,
                        AuthorId = writers[random.Next(writers.Length)].Id,
                        At = UnixMicroseconds.ToTime(UnixMicroseconds.From(at)),
                        Text = text,
                    };
                }),
        ];
    }
}
