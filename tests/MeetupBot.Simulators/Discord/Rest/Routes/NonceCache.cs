using System.Globalization;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Validation;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>
/// The bot's recent messages by nonce. Source: Message Resource, "Create Message" (nonce, enforce_nonce): a nonce is unique for the
/// author over all channels.
/// </summary>
internal sealed class NonceCache(SimWorld world)
{
    private readonly Dictionary<string, SimMessage> _byNonce = new(StringComparer.Ordinal);
    private readonly Queue<SimMessage> _order = new();

    public static string? Read(FormReader form)
    {
        if (!form.Has("nonce"))
            return null;
        var nonce = form.Body.GetProperty("nonce");
        if (nonce.ValueKind == JsonValueKind.Number && nonce.TryGetInt64(out var number))
            return number.ToString(CultureInfo.InvariantCulture);
        return form.Text("nonce", max: MessageRules.NonceLength);
    }

    public SimMessage? Find(string nonce)
    {
        Forget();
        return _byNonce.GetValueOrDefault(nonce);
    }

    public void Remember(SimMessage message)
    {
        if (message.Nonce is not { } nonce)
            return;
        Forget();
        _byNonce[nonce] = message;
        _order.Enqueue(message);
    }

    private void Forget()
    {
        while (_order.TryPeek(out var oldest) && world.Now - oldest.CreatedAt >= world.Options.NonceWindow)
        {
            _order.Dequeue();
            if (_byNonce.GetValueOrDefault(oldest.Nonce!) == oldest)
                _byNonce.Remove(oldest.Nonce!);
        }
    }
}
