using Passerelle.Cli;

return await CommandLine.Build(TimeProvider.System).Parse(args).InvokeAsync();
