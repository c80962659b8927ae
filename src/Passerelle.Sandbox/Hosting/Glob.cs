using System.IO.Enumeration;

namespace Passerelle.Sandbox.Hosting;

/// <summary>Patterns of paths: <c>*</c> stands for anything, slashes too.</summary>
internal static class Glob
{
    public static bool Matches(string pattern, string path) => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: true);
}
