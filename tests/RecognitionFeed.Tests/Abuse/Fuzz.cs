using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>
/// Random tests that can be repeated: a failure tells its seed. RECOGNITIONFEED_FUZZ_SEED repeats one,
/// RECOGNITIONFEED_FUZZ_ROUNDS (1 when not set) multiplies how much is tried.
/// </summary>
internal static class Fuzz
{
    private const ulong Gamma = 0x9E3779B97F4A7C15; // odd, as the generator asks for

    public static int Seed { get; } = (int)(Number("RECOGNITIONFEED_FUZZ_SEED") ?? Random.Shared.Next());

    public static int Rounds { get; } = (int)(Number("RECOGNITIONFEED_FUZZ_ROUNDS") ?? 1);

    /// <summary>Fails with the seed and the smallest case that still fails.</summary>
    public static void Check<T>(
        int cases,
        Func<Random, T> make,
        Func<T, IEnumerable<T>> smaller,
        Func<T, Task> holds,
        int part = 0
    )
    {
        var cased = Gen.Choose(0, int.MaxValue - 1).Select(seed => make(new Random(seed)));
        var replay = new Replay(new Rnd((ulong)(Seed + part), Gamma), FSharpOption<int>.None);
        try
        {
            FsCheck.Check.One(
                Config
                    .QuickThrowOnFailure.WithQuietOnSuccess(true)
                    .WithMaxTest(cases * Rounds)
                    .WithReplay(FSharpOption<Replay>.Some(replay)),
                Prop.ForAll(Arb.From(cased, smaller), holds)
            );
        }
        catch (Exception failure)
        {
            Assert.Fail($"Repeat with RECOGNITIONFEED_FUZZ_SEED={Seed}\n{failure.Message.Split("   at ")[0]}");
        }
    }

    public static T Of<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>True once in so many times.</summary>
    public static bool OneIn(this Random random, int times) => random.Next(times) == 0;

    private static long? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? long.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
