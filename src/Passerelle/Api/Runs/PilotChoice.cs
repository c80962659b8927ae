using System.Globalization;
using Passerelle.Api.Problems;
using Passerelle.Configuration;
using Passerelle.Console.Pages.Begin;
using Passerelle.Core.Planning.Narrowing;

namespace Passerelle.Api.Runs;

/// <summary>The few people for whom something is done; either <c>first</c>, or <c>field</c> and <c>value</c>.</summary>
/// <param name="First">So many people in scope, by employee id.</param>
/// <param name="Field">A Personio attribute that the configuration uses.</param>
/// <param name="Value">What it must be; capitals do not matter, accents do.</param>
public sealed record PilotChoice(int? First = null, string? Field = null, string? Value = null)
{
    /// <summary>As a run takes it.</summary>
    /// <returns>What is wrong with it; null when nothing is, also where none was chosen.</returns>
    internal static ApiProblem? Read(PilotChoice? choice, ConnectorConfiguration? configuration, out Pilot? pilot)
    {
        pilot = null;
        if (choice is null || configuration is null)
        {
            return null;
        }

        var fields = PilotForm.FieldsOf(configuration);
        var isOne = choice.First is null != (choice.Field is null && choice.Value is null);
        pilot = isOne ? new PilotForm(choice.First?.ToString(CultureInfo.InvariantCulture), choice.Field, choice.Value, fields).Pilot : null;
        return pilot is not null
            ? null
            : ApiProblem.Wrong("pilot", "It is not said who is in the pilot.", $"Say either first: a number from 1, or field and value. The configuration uses the fields {string.Join(", ", fields)}.");
    }
}
