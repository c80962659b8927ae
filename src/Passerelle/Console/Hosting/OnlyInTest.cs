namespace Passerelle.Console.Hosting;

/// <summary>Said of a page that production does not have.</summary>
public sealed class OnlyInTest;
