using System.Text;

namespace Passerelle.App.Tests.EndToEnd.World;

/// <summary>Lets several commands run in one process, each with a console of its own: what is written goes to the writer of the flow it comes from.</summary>
public static class RoutedConsole
{
    private static readonly AsyncLocal<(TextWriter Out, TextWriter Error)?> Flow = new();

    static RoutedConsole()
    {
        Terminal.SetOut(new Router(Terminal.Out, flow => flow.Out));
        Terminal.SetError(new Router(Terminal.Error, flow => flow.Error));
    }

    public static async Task<(T Result, string Out, string Error)> CaptureAsync<T>(Func<Task<T>> work)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Flow.Value = (TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        try
        {
            var result = await work();
            return (result, output.ToString(), error.ToString());
        }
        finally
        {
            Flow.Value = null;
        }
    }

    private sealed class Router(TextWriter otherwise, Func<(TextWriter Out, TextWriter Error), TextWriter> which) : TextWriter
    {
        private TextWriter Target => Flow.Value is { } flow ? which(flow) : otherwise;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Target.Write(value);

        public override void Write(string? value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void WriteLine(string? value) => Target.WriteLine(value);

        public override void Flush() => Target.Flush();
    }
}
