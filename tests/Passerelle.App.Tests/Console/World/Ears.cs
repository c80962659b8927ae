using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Passerelle.App.Tests.Console.World;

/// <summary>Hears everything that an application logs, at every level and with every value.</summary>
public sealed class Ears : ILoggerProvider
{
    private readonly ConcurrentQueue<string> heard = new();

    private Ears() { }

    /// <summary>All lines so far.</summary>
    public IReadOnlyCollection<string> Heard => heard;

    /// <summary>Listens from now on; the application belongs to whoever built it.</summary>
    public static Ears On(WebApplication app)
    {
        var ears = new Ears();
        app.Services.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>().CurrentValue.MinLevel = LogLevel.Trace;
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(ears);
        return ears;
    }

    public ILogger CreateLogger(string categoryName) => new Ear(categoryName, heard);

    public void Dispose() { }

    private sealed class Ear(string category, ConcurrentQueue<string> heard) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            heard.Enqueue($"{category} scope: {ValuesOf(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            heard.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {ValuesOf(state)} {exception}");

        private static string ValuesOf<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(one => $"{one.Key}={one.Value}")) : $"{state}";
    }
}
