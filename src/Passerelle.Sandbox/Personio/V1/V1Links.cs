using Microsoft.AspNetCore.Http;

namespace Passerelle.Sandbox.Personio.V1;

/// <summary>Absolute addresses start with the address the client used.</summary>
internal static class V1Links
{
    public static string Base(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    public static string Picture(string baseAddress, long id) => FormattableString.Invariant($"{baseAddress}/v1/company/employees/{id}/profile-picture");
}
