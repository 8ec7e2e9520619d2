using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace MeetupBot.Sandbox.Platform;

/// <summary>The address of this process, for a browser on the same machine.</summary>
public sealed class OwnAddress(IServer? server = null)
{
    /// <returns>Null before the server listens, or without a server.</returns>
    public Uri? Find()
    {
        var address = server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is null)
            return null;
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : binding.Host;
        return binding.Port == 0 ? null : new Uri($"{binding.Scheme}://{host}:{binding.Port}");
    }
}
