using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Passerelle.Sandbox.Learning.Http;

/// <summary>What every request passes before anything else: token, pace, version header, scope - in this order (the vendor documents none).</summary>
internal sealed class Gate(LearningPlatformOptions options, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);
    private readonly SlidingSecond _reads = new();
    private readonly SlidingSecond _writes = new();

    public string NewToken()
    {
        var token = RandomNumberGenerator.GetHexString(64, lowercase: true);
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            foreach (var (old, end) in _tokens.Where(each => each.Value <= now).ToList())
            {
                _tokens.Remove(old);
            }

            _tokens[token] = now + options.TokenLifetime;
        }

        return token;
    }

    public void RevokeTokens()
    {
        lock (_lock)
        {
            _tokens.Clear();
        }
    }

    /// <summary>Null when the request may go on.</summary>
    public Answer? Check(HttpRequest request, Operation operation)
    {
        lock (_lock)
        {
            if (!HasToken(request))
            {
                return Answer.Flat(401, "invalid_token");
            }

            if (!InPace(operation))
            {
                return Answer.Flat(429, "tooManyRequests");
            }
        }

        if (request.Headers["360-api-version"] != "v2.0")
        {
            // Required by the OpenAPI document; what the vendor answers without it is not documented.
            return Answer.Nested(400, "invalidApiVersion", "The header `360-api-version` must be `v2.0`.");
        }

        return options.Scopes.Contains(operation.Scope, StringComparer.Ordinal) ? null
            : options.FlatScopeErrors ? Answer.Flat(403, "invalid_scope")
            : Answer.Nested(403, "invalid_scope", $"The access token does not have the required scope `{operation.Scope}`.");
    }

    private bool HasToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            && _tokens.TryGetValue(header["Bearer ".Length..].Trim(), out var end)
            && clock.GetUtcNow() < end;
    }

    // Starting a bulk job is not counted: for it the concurrency of jobs is the only limit documented (OpenAPI bulk, 429).
    private bool InPace(Operation operation)
    {
        if (operation.StartsBulk)
        {
            return true;
        }

        var (window, limit) = operation.Method == "GET" ? (_reads, options.ReadsPerSecond) : (_writes, options.WritesPerSecond);
        var now = clock.GetUtcNow();
        if (limit == 0)
        {
            return true;
        }

        if (window.CountAt(now) >= limit)
        {
            return false;
        }

        window.Enter(now);
        return true;
    }
}
