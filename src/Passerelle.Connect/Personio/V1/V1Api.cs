using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Passerelle.Connect.Http;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V1;

/// <summary>The four v1 calls, one at a time. The <c>authorization</c> header of answers is ignored: tokens no longer rotate.</summary>
/// <remarks><see href="https://developer.personio.de/reference/auth"/></remarks>
internal sealed class V1Api : IDisposable
{
    private const string Employees = "/v1/company/employees";
    private const string AttributesPath = "/v1/company/employees/attributes";

    private readonly PersonioOptions options;
    private readonly TimeProvider time;
    private readonly Pacer pacer;
    private readonly PersonioConnection connection;

    public V1Api(PersonioParts parts)
    {
        options = parts.Options;
        time = parts.Time;
        pacer = new Pacer(options.RequestsPerSecond, time);

        // An expired token is answered with 403 on v1, as a missing right is: only a fresh token tells them apart.
        connection = new PersonioConnection(parts, reply => reply.Status is 401 or 403, SignInAsync);
    }

    /// <summary>The rights of the credential as the last sign-in told them; null when it did not.</summary>
    public string? Scope { get; private set; }

    public Task<RemoteResult<RemoteReply>> PageAsync(int offset, int limit, IEnumerable<string> keys, CancellationToken cancel)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"?limit={limit}&offset={offset}");
        var wanted = keys.Prepend(PersonioKeys.Id).Distinct(StringComparer.Ordinal).Select(key => "&attributes%5B%5D=" + Uri.EscapeDataString(key));
        return connection.GetAsync(connection.Address(Employees + query + string.Concat(wanted)), Employees, pacer, cancel);
    }

    public Task<RemoteResult<RemoteReply>> EmployeeAsync(EmployeeId id, CancellationToken cancel) =>
        connection.GetAsync(connection.Address($"{Employees}/{Uri.EscapeDataString(id.Value)}"), Employees + "/{id}", pacer, cancel);

    public Task<RemoteResult<RemoteReply>> AttributesAsync(CancellationToken cancel) =>
        connection.GetAsync(connection.Address(AttributesPath), AttributesPath, pacer, cancel);

    public void Dispose()
    {
        connection.Dispose();
        pacer.Dispose();
    }

    // Of known length: a content that is written while it is sent goes out in chunks, which not every server and proxy takes.
    private static ByteArrayContent Json(V1Credentials credentials)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(credentials, V1Json.Default.V1Credentials));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private async Task<AccessToken> SignInAsync(PersonioConnection through, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var credentials = new V1Credentials(options.ClientId, options.ClientSecret);
        var result = await through.SignInAsync("/v1/auth", () => Json(credentials), pacer, cancel);
        if (result.Value is { Status: 400 or 401 or 403 } refusal)
        {
            throw PersonioTrouble.CredentialsRefused(refusal.Status);
        }

        if (result.Value is not { IsSuccess: true } reply)
        {
            throw PersonioTrouble.Refused("Signing in", result);
        }

        using var body = reply.Json();
        if (body.RootElement.At("success") is { ValueKind: JsonValueKind.False })
        {
            throw PersonioTrouble.CredentialsRefused(reply.Status);
        }

        var data = body.RootElement.At("data") ?? default;
        Scope = data.TextAt("scope");
        return data.TextAt("token") is { Length: > 0 } token
            ? new AccessToken(token, now, now.AddSeconds(data.CountAt("expires_in") is > 0 and var seconds ? seconds : 86_400))
            : throw PersonioTrouble.Malformed(reply.Status);
    }
}

internal sealed record V1Credentials(
    [property: JsonPropertyName("client_id")] string ClientId,
    [property: JsonPropertyName("client_secret")] string ClientSecret
)
{
    public override string ToString() => nameof(V1Credentials);
}

[JsonSerializable(typeof(V1Credentials))]
internal sealed partial class V1Json : JsonSerializerContext;
