using System.Globalization;

namespace RecognitionFeed.Load;

/// <summary>Options as <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = [];

    public Arguments(string[] options)
    {
        for (var i = 0; i < options.Length; i += 2)
        {
            if (!options[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == options.Length)
                throw new LoadException($"'{options[i]}' is not understood: options are --name value.");
            values[options[i][2..]] = options[i + 1];
        }
    }

    public string? Text(string name) => values.GetValueOrDefault(name);

    public string Required(string name) => Text(name) ?? throw new LoadException($"--{name} is missing.");

    public int Number(string name, int otherwise, int least = 0)
    {
        if (Text(name) is not { } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new LoadException($"--{name} is a number of at least {least}.");
    }
}

/// <summary>The measurement cannot be made; the message says why and what to do.</summary>
internal sealed class LoadException(string message) : Exception(message);
