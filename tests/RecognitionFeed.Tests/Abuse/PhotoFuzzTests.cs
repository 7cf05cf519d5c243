using System.Net;
using System.Text;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>Sound photos of every kind, spoiled: each is taken or refused, and the next good one is taken.</summary>
[Collection(AbusedApp.Name)]
public sealed class PhotoFuzzTests(AbusedApp abused)
{
    private const int Cases = 150;
    private const string Hidden = "<script>hidden in a photo</script>";

    private static readonly byte[][] Sound =
    [
        TestPhoto.Stored(1, "jpg", 80, 60),
        TestPhoto.Stored(1, "jpg[interlace]", 80, 60),
        TestPhoto.Stored(1, "png", 80, 60),
        TestPhoto.Stored(1, "png[interlace]", 80, 60),
        TestPhoto.Stored(1, "webp", 80, 60),
        TestPhoto.Stored(1, "gif", 80, 60),
        TestPhoto.Heif(TestPhoto.Stored(1, "png", 80, 60), "heic"),
        TestPhoto.Heif(TestPhoto.Stored(1, "png", 80, 60), "avif"),
    ];

    [Fact]
    public async Task Whatever_is_sent_as_a_photo_is_taken_or_refused()
    {
        using var director = await abused.App.SignedInAsync("director");

        Fuzz.Check(
            Cases,
            random => new SpoiledPhoto(Spoil(random)),
            photo => photo.Smaller(),
            async photo =>
            {
                using var answer = await director.SendPhotoAsync(photo.Bytes);
                await answer.IsDecent(Hidden);
                if (answer.StatusCode != HttpStatusCode.Created)
                    return;
                foreach (var url in (await Browser.ReadAsync(answer)).Urls())
                {
                    var rendition = await director.Http.GetByteArrayAsync(url);
                    Assert.NotEmpty(rendition);
                    Assert.DoesNotContain(Hidden, Encoding.Latin1.GetString(rendition), StringComparison.Ordinal);
                }
            }
        );

        foreach (var sound in Sound)
            await director.SendPhotoAsync(sound).HasStatus(HttpStatusCode.Created);
        await abused.App.IsHealthy();
    }

    private static byte[] Spoil(Random random)
    {
        var photo = (byte[])random.Of(Sound).Clone();
        for (var rounds = random.Next(1, 4); rounds > 0; rounds--)
            photo = Spoil(random, photo);
        return photo;
    }

    private static byte[] Spoil(Random random, byte[] photo)
    {
        if (photo.Length < 20)
            return photo;
        var at = random.Next(photo.Length);
        var to = Math.Min(photo.Length, at + random.Next(1, 200));
        switch (random.Next(9))
        {
            case 0: // bits
                for (var i = random.Next(1, 12); i > 0; i--)
                    photo[random.Next(photo.Length)] ^= (byte)(1 << random.Next(8));
                return photo;
            case 1: // bits of the header
                for (var i = random.Next(1, 6); i > 0; i--)
                    photo[random.Next(Math.Min(200, photo.Length))] ^= (byte)(1 << random.Next(8));
                return photo;
            case 2:
                return photo[..at];
            case 3: // a piece goes elsewhere
                byte[] piece = photo[at..to];
                byte[] rest = [.. photo[..at], .. photo[to..]];
                var place = random.Next(rest.Length + 1);
                return [.. rest[..place], .. piece, .. rest[place..]];
            case 4: // a piece twice
                return [.. photo[..to], .. photo[at..]];
            case 5: // numbers as large as they can be, where sizes stand
                var large = random.Next(4, Math.Min(400, photo.Length - 4));
                ((ReadOnlySpan<byte>)[0x7F, 0xFF, 0xFF, 0xFF]).CopyTo(photo.AsSpan(large));
                return photo;
            case 6: // one kind's head, another's body
                var other = random.Of(Sound);
                return [.. photo[..Math.Min(at, 600)], .. other[Math.Min(at, other.Length)..]];
            case 7: // two files in one
                return [.. photo, .. Encoding.Latin1.GetBytes($"PK\u0003\u0004{Hidden}")];
            default: // a text within it
                return [.. photo[..at], .. Encoding.Latin1.GetBytes(Hidden), .. photo[at..]];
        }
    }

    private sealed record SpoiledPhoto(byte[] Bytes)
    {
        public IEnumerable<SpoiledPhoto> Smaller() => Bytes.Length > 40 ? [new(Bytes[..(Bytes.Length / 2)])] : [];

        public override string ToString() => $"{Bytes.Length} bytes: {Convert.ToBase64String(Bytes)}";
    }
}
