using Microsoft.Extensions.Logging;

namespace Passerelle.Connect.Personio;

internal static partial class PersonioLog
{
    [LoggerMessage(EventId = 2101, Level = LogLevel.Information, Message = "Personio: {Employees} employees read, complete: {Complete}")]
    public static partial void Read(ILogger logger, int employees, bool complete);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Warning, Message = "Personio: the read proves incomplete ({Code}): {Why}")]
    public static partial void Incomplete(ILogger logger, string? code, string? why);

    [LoggerMessage(
        EventId = 2103,
        Level = LogLevel.Warning,
        Message = "Personio: attribute {Key} came in an unknown shape for {Count} employees and is left alone there"
    )]
    public static partial void Unreadable(ILogger logger, string key, int count);

    [LoggerMessage(
        EventId = 2104,
        Level = LogLevel.Warning,
        Message = "Personio: the list of {What} cannot be read (HTTP {Status}); what refers to it is left alone"
    )]
    public static partial void ListRefused(ILogger logger, string what, int? status);

    [LoggerMessage(
        EventId = 2105,
        Level = LogLevel.Warning,
        Message = "Personio: the credential may not list its readable attributes (HTTP {Status})"
    )]
    public static partial void AttributesRefused(ILogger logger, int status);

    [LoggerMessage(
        EventId = 2106,
        Level = LogLevel.Warning,
        Message = "Personio: attribute {Key} holds {Count} values with HTML escapes; they are kept as they are"
    )]
    public static partial void HtmlEscapes(ILogger logger, string key, int count);
}
