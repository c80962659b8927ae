using Passerelle.Configuration.Sections;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Phrases;

namespace Passerelle.Running.Checking;

/// <summary>Where credentials and personal data go (section 14). An address that is not allowed never gets as far as a check.</summary>
internal sealed class AddressQuestion(Connector connector, ConfigurationKeys keys)
{
    public IEnumerable<Answer> Ask()
    {
        yield return Of("personio-address", "personio.baseUrl", "Personio", connector.Configuration.Personio.BaseUrl, HostRules.Personio);
        yield return Of("learning-address", $"{keys.Environment}.baseUrl", "360Learning", connector.Configuration.Environment.BaseUrl, LearningOptions.VendorHosts);
    }

    private static Answer Of(string id, string key, string system, Uri address, IEnumerable<string> vendors)
    {
        var host = address.Authority;
        if (Origin.Problem(address, vendors) is null)
        {
            return Answer.Ok(
                id,
                key,
                address.IsLoopback ? Phrase.Of($"{system} is asked at {host}, which is this machine.") : Phrase.Of($"{system} is asked at {host}, which is a host of the vendor.")
            );
        }

        return address.Scheme == Uri.UriSchemeHttps
            ? Answer.Warning(id, key, $"{system} is asked at {host}, which is not a host of the vendor.", "Make sure that this host is meant to see the credentials and everyone's data.")
            : Answer.Warning(id, key, $"{system} is asked at {host} over plain http, so everyone on the way can read along.", "Use https.");
    }
}
