using System.Globalization;
using System.Runtime.InteropServices;

namespace RecognitionFeed.Load;

internal static class Machine
{
    /// <summary>The load average tells how far the absolute figures can be trusted: clients and servers share the cores.</summary>
    public static string Describe() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the end. Clients and servers share the machine; medians."
        );
}
