using System.Collections.ObjectModel;
using Passerelle.Core.Phrases;

namespace Passerelle.Connect.Http;

/// <summary>Turns an HTTP answer into a <see cref="RemoteReply"/>, or says why it can be none.</summary>
internal static class ReplyReader
{
    public static async Task<RemoteReply> ReadAsync(HttpResponseMessage response, ChannelOptions options, TimeProvider time, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
        {
            throw new RemoteAccessException(
                options.System,
                RemoteCodes.Redirected,
                $"{options.BaseUrl.Authority} redirects elsewhere (HTTP {status}), and redirects are never followed.",
                "Set the base address to the API's own address.",
                status
            );
        }

        var body = await BodyAsync(response, options, cancel);
        if (!LooksLikeJson(response, body.Span))
        {
            // A login page, a proxy's error: with a status that says enough by itself only the body is dropped.
            if (status is not (401 or 403 or 408 or 429 or >= 500))
            {
                throw new RemoteAccessException(
                    options.System,
                    RemoteCodes.NotJson,
                    $"{options.BaseUrl.Authority} answered with {(response.Content.Headers.ContentType?.MediaType is { } type ? Phrase.Verbatim(type) : Phrase.Of($"text"))} instead of JSON (HTTP {status}).",
                    "Check the base address, and whether a proxy or a login page stands in between.",
                    status
                );
            }

            body = ReadOnlyMemory<byte>.Empty;
        }

        return new RemoteReply(status, body, HeadersOf(response), RetryAfterOf(response, time));
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage response, ChannelOptions options, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var buffer = new MemoryStream(capacity: (int)Math.Clamp(response.Content.Headers.ContentLength ?? 0, 0, 1024 * 1024));
        var chunk = new byte[16 * 1024];
        for (var read = await stream.ReadAsync(chunk, cancel); read > 0; read = await stream.ReadAsync(chunk, cancel))
        {
            if (buffer.Length + read > options.MaxAnswerBytes)
            {
                throw new RemoteAccessException(
                    options.System,
                    RemoteCodes.TooLarge,
                    $"{options.BaseUrl.Authority} sent an answer of more than {options.MaxAnswerBytes} bytes.",
                    "Check the base address: no documented answer is as long.",
                    (int)response.StatusCode
                );
            }

            buffer.Write(chunk, 0, read);
        }

        var body = new ReadOnlyMemory<byte>(buffer.ToArray());
        return body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
    }

    private static bool LooksLikeJson(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var text = body.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            return true;
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        return text[0] != (byte)'<'
            && (
                type is null
                || type.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
                || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static ReadOnlyDictionary<string, string> HeadersOf(HttpResponseMessage response) =>
        response
            .Headers.Concat(response.Content.Headers)
            .GroupBy(h => h.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.SelectMany(v => v.Value)), StringComparer.OrdinalIgnoreCase)
            .AsReadOnly();

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        return header?.Delta ?? (header?.Date is { } date ? Max(date - time.GetUtcNow(), TimeSpan.Zero) : null);
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
