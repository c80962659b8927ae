using System.Globalization;
using System.Text.Json;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Wire;
using Passerelle.Core.Phrases;

namespace Passerelle.Connect.Learning.Transport;

/// <summary>Asks for a token: a JSON body, one hour, no refresh token.</summary>
/// <remarks><see href="https://360learning.readme.io/docs/authentication"/>.</remarks>
internal static class LearningToken
{
    private const string System = "360Learning";
    private const string Template = "/oauth2/token";

    public static async Task<AccessToken> FetchAsync(
        RemoteChannel channel,
        LearningOptions options,
        Pacer pacer,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var ask = new TokenAsk("client_credentials", options.ClientId, options.ClientSecret);
        var body = JsonSerializer.SerializeToUtf8Bytes(ask, LearningJson.Default.TokenAsk);
        var now = time.GetUtcNow();
        var target = new Uri(options.BaseUrl, "/api/v2" + Template);
        var request = new RemoteRequest(HttpMethod.Post, target, Template, RequestKind.LearningRead, pacer)
        {
            Authorised = false,
            Content = () => LearningTransport.Json(body),
            Headers = [LearningTransport.Version],
        };
        var result = await channel.SendAsync(request, cancel);
        if (result.Value is not { } reply)
        {
            throw NoToken(result.Failure!.Code, "360Learning gives no token: the request got no answer.", status: null);
        }

        if (!reply.IsSuccess)
        {
            var error = ErrorBody.Of(reply);
            throw reply.Status is 400 or 401 or 403
                ? LearningErrors.Refused(System, reply.Status, error, scope: null)
                : NoToken(error.Code ?? RemoteCodes.Http(reply.Status), $"360Learning gives no token (HTTP {reply.Status}).", reply.Status);
        }

        return Read(reply, now) ?? throw NoToken(RemoteCodes.Malformed, "360Learning's answer holds no token.", reply.Status);
    }

    private static AccessToken? Read(RemoteReply reply, DateTimeOffset now)
    {
        try
        {
            var answer = JsonSerializer.Deserialize(reply.Body.Span, LearningJson.Default.TokenAnswer);
            return answer?.AccessToken is { Length: > 0 } value ? new AccessToken(value, now, now + LifeOf(answer.ExpiresIn)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A number in the specification, a string in the guide.
    private static TimeSpan LifeOf(JsonElement expiresIn)
    {
        var text = expiresIn.ValueKind is JsonValueKind.Number or JsonValueKind.String ? expiresIn.ToString() : "";
        var seconds = double.TryParse(text, CultureInfo.InvariantCulture, out var parsed) && parsed is > 0 and < 1e7 ? parsed : 3600;
        return TimeSpan.FromSeconds(seconds);
    }

    private static RemoteAccessException NoToken(string code, Phrase text, int? status) =>
        new(System, code, text, "Check the base address and 360Learning's status page, then run again.", status);
}
