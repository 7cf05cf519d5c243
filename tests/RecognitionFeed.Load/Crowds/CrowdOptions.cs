using System.Globalization;

namespace RecognitionFeed.Load.Crowds;

/// <summary>What a crowd of browsers connects to, always on this machine, and how.</summary>
internal sealed record CrowdOptions
{
    public required int Port { get; init; }
    public required int Clients { get; init; }

    /// <summary>Connections begun each second.</summary>
    public int Rate { get; init; } = 2000;

    /// <summary>Whether it speaks SignalR, or plain WebSockets.</summary>
    public bool IsHub { get; init; }

    /// <summary>A file with a sign-in cookie a line; shared where there are fewer than clients.</summary>
    public string? Cookies { get; init; }

    /// <summary>Comes back within that many milliseconds after it was cut off, and catches up; 0 stays away.</summary>
    public int Jitter { get; init; }

    /// <summary>The log's last sequence before the crowd connects.</summary>
    public int Last { get; init; }

    /// <summary>Never reads, as a browser that hangs.</summary>
    public bool IsStuck { get; init; }

    /// <summary>Tells crowds apart, so that they use different source addresses and don't run out of ports.</summary>
    public int Number { get; init; }

    public static CrowdOptions From(Arguments arguments) =>
        new()
        {
            Port = arguments.Number("port", 0, 1),
            Clients = arguments.Number("clients", 0, 1),
            Rate = arguments.Number("rate", 2000, 1),
            IsHub = arguments.Text("hub") == "true",
            Cookies = arguments.Text("cookies"),
            Jitter = arguments.Number("jitter", 0),
            Last = arguments.Number("last", 0),
            IsStuck = arguments.Text("stuck") == "true",
            Number = arguments.Number("number", 0),
        };

    public IEnumerable<string> ToArguments()
    {
        var options = new Dictionary<string, string?>
        {
            ["port"] = Text(Port),
            ["clients"] = Text(Clients),
            ["rate"] = Text(Rate),
            ["hub"] = IsHub ? "true" : null,
            ["cookies"] = Cookies,
            ["jitter"] = Text(Jitter),
            ["last"] = Text(Last),
            ["stuck"] = IsStuck ? "true" : null,
            ["number"] = Text(Number),
        };
        return options.Where(x => x.Value is not null).SelectMany(x => new[] { $"--{x.Key}", x.Value! });

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
