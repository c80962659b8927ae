namespace Passerelle.Login;

/// <summary>Where to go on to: only within the console.</summary>
public static class Local
{
    /// <returns>The address when it is one of the console; otherwise <c>/</c>.</returns>
    public static string Or(string? address) =>
        address is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && !rest.Any(char.IsControl) ? address : "/";
}
