using System.CommandLine;
using Passerelle.Cli;

// Asked to stop, a run lets the requests under way come to their end and records what it did (Cli/Watching.cs): that takes its time.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(10) };
return await CommandLine.Build(TimeProvider.System).Parse(args).InvokeAsync(invocation);
