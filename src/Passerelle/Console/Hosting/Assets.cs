using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Passerelle.Console.Hosting;

/// <summary>The files that lie beside the program, each under an address that changes with its content, so that browsers may keep it.</summary>
public sealed class Assets : IDisposable
{
    private const string Version = "v";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    private readonly Dictionary<string, string> addresses = Directory
        .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => "/" + Path.GetRelativePath(Folder, file).Replace('\\', '/'), VersionOf, StringComparer.Ordinal);

    private readonly PhysicalFileProvider files = new(Folder);

    /// <param name="path">As below <c>wwwroot</c>, with a slash at its beginning.</param>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Link(string path) => $"{path}?{Version}={addresses[path]}";

    public void Use(IApplicationBuilder app) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                OnPrepareResponse = served =>
                    served.Context.Response.Headers.CacheControl = served.Context.Request.Query.ContainsKey(Version)
                        ? "public, max-age=31536000, immutable"
                        : "no-cache",
            }
        );

    public void Dispose() => files.Dispose();

    private static string VersionOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..12];
    }
}
