using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace RecognitionFeed.Operations;

/// <summary>
/// The built client's index.html, with its style sheet inlined so that the first paint waits for one answer only, and the
/// content security policy that allows just this.
/// </summary>
public sealed partial class ClientFiles(IWebHostEnvironment environment)
{
    private readonly Lazy<(string Html, string Policy)> files = new(() => Read(environment.WebRootFileProvider));

    public string Html => files.Value.Html;

    /// <summary>Nothing from elsewhere, no inline script, one inline style sheet by its hash, and Trusted Types.</summary>
    public string ContentSecurityPolicy => files.Value.Policy;

    private static (string Html, string Policy) Read(IFileProvider root)
    {
        var html = Text(root, "index.html");
        var link = StyleSheet().Match(html);
        var css = Text(root, link.Groups["path"].Value);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        return (
            html.Replace(link.Value, $"<style>{css}</style>", StringComparison.Ordinal),
            string.Join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                $"style-src 'self' 'sha256-{hash}'",
                "img-src 'self' data: blob:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types svelte-trusted-html sw"
            )
        );
    }

    private static string Text(IFileProvider root, string path)
    {
        var file = root.GetFileInfo(path);
        if (!file.Exists)
            throw new InvalidOperationException(
                $"The client is not built: wwwroot/{path} is missing. Run dotnet build."
            );
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""<link rel="stylesheet"[^>]*href="(?<path>/assets/[^"]+\.css)"[^>]*>""")]
    private static partial Regex StyleSheet();
}
