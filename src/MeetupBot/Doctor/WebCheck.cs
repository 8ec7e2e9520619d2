using System.Text.Json;
using MeetupBot.Chat.Diagnostics;

namespace MeetupBot.Doctor;

/// <summary>Asks a running bot how it is, and whether its pages can be reached under their public address.</summary>
public sealed class WebCheck(Uri own, Uri? publicUrl) : IDisposable
{
    private const string Running = "running bot";
    private const string PublicAddress = "public address";

    private readonly Probe _probe = new("meetupbot-doctor");

    public async Task<IReadOnlyList<Finding>> ExamineAsync(bool runs, CancellationToken cancellationToken)
    {
        if (!runs)
            return publicUrl is null
                ? [Finding.Warning(Running, "No bot runs on this database.", "Start it: meetupbot run.")]
                :
                [
                    Finding.Warning(Running, "No bot runs on this database.", "Start it: meetupbot run."),
                    Finding.Warning(PublicAddress, $"{publicUrl} was not checked, because the bot does not run.", "Start the bot and try again."),
                ];
        var ready = await _probe.GetAsync(new Uri(own, "readyz"), null, cancellationToken);
        return publicUrl is null ? [OfReadiness(ready)] : [OfReadiness(ready), await OfPublicAddressAsync(publicUrl, cancellationToken)];
    }

    public void Dispose() => _probe.Dispose();

    private Finding OfReadiness(ProbeReply ready)
    {
        if (ready.Succeeded)
            return Finding.Good(Running, "It says that it is ready.");
        if (ready.Find("platforms") is not { ValueKind: JsonValueKind.Object } platforms)
            return Finding.Bad(Running, $"It runs, and does not answer at {own}: {ready.Reason}.", "Give doctor the same Urls as the bot, or restart the bot.");
        var states = string.Join(", ", platforms.EnumerateObject().Select(platform => $"{platform.Name}: {platform.Value}"));
        return Finding.Bad(Running, $"It says that it is not ready ({states}; storage: {ready.Read("storage")}).", "Mend what doctor finds below, and read the bot's log.");
    }

    /// <summary>Fetches a file that only this bot serves. A link to a page can't be made without its keys.</summary>
    private async Task<Finding> OfPublicAddressAsync(Uri address, CancellationToken cancellationToken)
    {
        var icon = await _probe.GetAsync(new Uri(address.AbsoluteUri.TrimEnd('/') + "/p/assets/pages.css"), null, cancellationToken);
        return icon.Succeeded && icon.Headers is not null && icon.Text.Length > 0 && icon.Text == await OwnAsync(cancellationToken)
            ? Finding.Good(PublicAddress, $"{address} leads to this bot's pages.")
            : Finding.Bad(
                PublicAddress,
                icon.Succeeded ? $"{address} leads to something else." : $"{address} does not lead to the pages: {icon.Reason}.",
                "Let the reverse proxy pass /p/… on to the bot's own web server (Urls), or correct Web:PublicUrl.");
    }

    private async Task<string> OwnAsync(CancellationToken cancellationToken) =>
        (await _probe.GetAsync(new Uri(own, "p/assets/pages.css"), null, cancellationToken)).Text;
}
