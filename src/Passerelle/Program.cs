using Passerelle.Cli;

using var asked = new StopSignals();
return await CommandLine.Build(TimeProvider.System).Parse(args).InvokeAsync(StopSignals.Invocation, asked.Token);
