using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MeetupBot.Simulators.Discord;

/// <summary>The bot's token, which can be revoked and restored.</summary>
internal sealed class BotToken
{
    public BotToken(ulong botId)
    {
        var id = Base64Url.EncodeToString(Encoding.ASCII.GetBytes(botId.ToString(CultureInfo.InvariantCulture)));
        Value = $"{id}.sim{RandomNumberGenerator.GetHexString(3, lowercase: true)}.{RandomNumberGenerator.GetHexString(38, lowercase: true)}";
        Header = "Bot " + Value;
    }

    public string Value { get; }

    public bool Revoked { get; set; }

    private string Header { get; }

    public bool Opens(string? authorization) => !Revoked && string.Equals(authorization, Header, StringComparison.Ordinal);

    /// <summary>Gateways accept the token alone or after "Bot ".</summary>
    public bool Identifies(string? token) => !Revoked && (token == Value || token == Header);
}
