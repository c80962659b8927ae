namespace Passerelle.Store.Data;

/// <summary>One column of many rows that are inserted at once: an array of <see cref="string"/> or <see cref="long"/>, all of one length.</summary>
internal sealed record Column(string Name, Array Values);
