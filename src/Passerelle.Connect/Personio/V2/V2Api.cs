using Passerelle.Connect.Http;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V2;

/// <summary>The v2 calls, each paced by its endpoint's own headers.</summary>
/// <remarks><see href="https://developer.personio.de/v2.0/reference/authentication"/></remarks>
internal sealed class V2Api : IDisposable
{
    /// <summary>The greatest page of persons and employments; more is answered with 400.</summary>
    private const string PageSize = "?limit=50";

    private readonly PersonioOptions options;
    private readonly TimeProvider time;
    private readonly V2Pace pace;
    private readonly PersonioConnection connection;

    public V2Api(PersonioParts parts)
    {
        options = parts.Options;
        time = parts.Time;
        pace = new V2Pace(time, unpaced: options.RequestsPerSecond == 0);
        connection = new PersonioConnection(parts, reply => reply.Status == 401, SignInAsync);
    }

    /// <summary>The scopes of the token; null when the sign-in did not tell.</summary>
    public string? Scope { get; private set; }

    public Uri Persons => connection.Address("/v2/persons" + PageSize);

    public Uri Person(EmployeeId id) => connection.Address($"/v2/persons/{Uri.EscapeDataString(id.Value)}");

    public Uri Employments(EmployeeId id) => connection.Address($"/v2/persons/{Uri.EscapeDataString(id.Value)}/employments{PageSize}");

    public Uri List(string pathAndQuery) => connection.Address(pathAndQuery);

    public async Task<RemoteResult<RemoteReply>> GetAsync(Uri target, string endpoint, CancellationToken cancel, bool beta = false)
    {
        var result = await connection.GetAsync(target, endpoint, pace.For(endpoint), cancel, beta);
        if (result.Value is { Status: 431 })
        {
            // Reported now and then without a reason: https://developer.personio.de/discuss
            result = await connection.GetAsync(target, endpoint, pace.For(endpoint), cancel, beta);
        }

        if (result.Value is { } reply)
        {
            pace.Learn(endpoint, reply);
        }

        return result;
    }

    public void Dispose()
    {
        connection.Dispose();
        pace.Dispose();
    }

    /// <summary>Form-urlencoded only. Wrong credentials are a 400, and so is everything else that is wrong here.</summary>
    private async Task<AccessToken> SignInAsync(PersonioConnection through, CancellationToken cancel)
    {
        const string path = "/v2/auth/token";
        var now = time.GetUtcNow();
        var result = await through.SignInAsync(path, Form, pace.For(path), cancel);
        if (result.Value is not { } reply)
        {
            throw PersonioTrouble.Refused("Signing in", result);
        }

        if (reply.Status is 400 or 401 or 403)
        {
            using var problem = reply.Body.IsEmpty ? null : reply.Json();
            throw problem?.RootElement.TextAt("error") is "invalid_request" or "temporarily_unavailable" or "server_error"
                ? PersonioTrouble.Refused("Signing in", result)
                : PersonioTrouble.CredentialsRefused(reply.Status);
        }

        if (!reply.IsSuccess)
        {
            throw PersonioTrouble.Refused("Signing in", result);
        }

        using var body = reply.Json();
        Scope = body.RootElement.TextAt("scope");
        return body.RootElement.TextAt("access_token") is { Length: > 0 } token
            ? new AccessToken(token, now, now.AddSeconds(body.RootElement.CountAt("expires_in") is > 0 and var seconds ? seconds : 86_400))
            : throw PersonioTrouble.Malformed(reply.Status);
    }

    private FormUrlEncodedContent Form() =>
        new([
            KeyValuePair.Create("grant_type", "client_credentials"),
            KeyValuePair.Create("client_id", options.ClientId),
            KeyValuePair.Create("client_secret", options.ClientSecret),
        ]);
}
