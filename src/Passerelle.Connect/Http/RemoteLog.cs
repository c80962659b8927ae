using Microsoft.Extensions.Logging;

namespace Passerelle.Connect.Http;

/// <summary>Method, path template, status and duration: never an address with ids in it, a header or a body.</summary>
internal static partial class RemoteLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Debug, Message = "{System} {Method} {Template} answered {Status} after {Milliseconds} ms")]
    public static partial void Answered(ILogger logger, string system, string method, string template, int status, long milliseconds);

    [LoggerMessage(
        EventId = 2002,
        Level = LogLevel.Warning,
        Message = "{System} {Method} {Template} got no answer ({Reason}) after {Milliseconds} ms"
    )]
    public static partial void NoAnswer(ILogger logger, string system, string method, string template, string reason, long milliseconds);

    [LoggerMessage(
        EventId = 2003,
        Level = LogLevel.Information,
        Message = "{System} {Method} {Template} is tried again in {Milliseconds} ms (status {Status}, try {Try})"
    )]
    public static partial void Again(ILogger logger, string system, string method, string template, long milliseconds, int? status, int @try);
}
