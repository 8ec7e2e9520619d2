using System.Security.Cryptography;
using System.Text;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>A method and a path template with its handler, which holds the world's lock.</summary>
internal sealed class Route
{
    public Route(string method, string template, RateLimit limit, RouteTraits traits, Func<RestRequest, RestReply> handler)
    {
        Method = method;
        Template = template;
        Name = $"{method} {template}";
        Limit = limit;
        Traits = traits;
        Handler = handler;
        Bucket = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Name)))[..32];
        MajorParameters = CountMajor(template);
    }

    public string Method { get; }

    public string Template { get; }

    /// <summary>Method and template, e.g. <c>POST /channels/{channel_id}/messages</c>.</summary>
    public string Name { get; }

    public RateLimit Limit { get; }

    public RouteTraits Traits { get; }

    public Func<RestRequest, RestReply> Handler { get; }

    /// <summary>The opaque name in <c>X-RateLimit-Bucket</c>.</summary>
    public string Bucket { get; }

    /// <summary>How many leading parameters split the bucket. Source: Rate Limits (channel, guild, webhook with token).</summary>
    public int MajorParameters { get; }

    public string Major(string[] values) => MajorParameters switch
    {
        0 => "",
        1 => values[0],
        _ => $"{values[0]}/{values[1]}",
    };

    private static int CountMajor(string template)
    {
        if (template.StartsWith("/webhooks/", StringComparison.Ordinal))
            return 2;
        return template.StartsWith("/channels/{", StringComparison.Ordinal) || template.StartsWith("/guilds/{", StringComparison.Ordinal) ? 1 : 0;
    }
}
