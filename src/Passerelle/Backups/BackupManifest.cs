using System.Reflection;
using System.Text.RegularExpressions;

namespace Passerelle.Backups;

/// <summary>One file of a backup.</summary>
/// <param name="Name">Its way below the data folder, with slashes.</param>
/// <param name="Sha256">In small hexadecimal letters.</param>
public sealed record BackedUpFile(string Name, long Bytes, string Sha256);

/// <summary>What stands first in a backup: what it is of, and how to know that all of it is there.</summary>
/// <param name="Format">Version of this form.</param>
/// <param name="Version">The program that made it.</param>
/// <param name="Schema">The step to which the store was brought.</param>
public sealed partial record BackupManifest(int Format, string Version, int Schema, DateTimeOffset MadeAt, IReadOnlyList<BackedUpFile> Files)
{
    public const int CurrentFormat = 1;

    /// <summary>Its name in the backup.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The version of this program.</summary>
    public static string ThisVersion { get; } =
        typeof(BackupManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Whether a backup of this program holds a file of that name; no other is ever written.</summary>
    public static bool IsKnown(string name) => Known().IsMatch(name);

    [GeneratedRegex(@"^(?:passerelle\.db|instance/(?:state\.zip|period\.json|fill\.json|beginning-[a-z]+\.json))\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known();
}
