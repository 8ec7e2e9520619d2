using System.Globalization;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>A guild with people, channels and a poll in each channel.</summary>
internal sealed record Gatherings(SimGuild Guild, IReadOnlyList<SimUser> People)
{
    public static Gatherings Create(DiscordSimulator discord, int people)
    {
        var owner = discord.AddUser("owner", "Ana");
        var guild = discord.AddGuild("Leeds", owner);
        var members = new List<SimUser>(people);
        for (var i = 0; i < people; i++)
        {
            var user = discord.AddUser(string.Create(CultureInfo.InvariantCulture, $"person{i}"), string.Create(CultureInfo.InvariantCulture, $"Person {i}"));
            guild.AddMember(user);
            members.Add(user);
        }

        return new Gatherings(guild, members);
    }

    public Guests Guests => new(
        "discord",
        Guild.Id.ToString(CultureInfo.InvariantCulture),
        [.. People.Select(person => (person.Id.ToString(CultureInfo.InvariantCulture), person.GlobalName!))]);

    public async Task<IReadOnlyList<PollInChannel>> ProposeAsync(DiscordSimulator discord, int polls)
    {
        var all = new List<PollInChannel>(polls);
        for (var i = 0; i < polls; i++)
        {
            var channel = Guild.AddChannel(string.Create(CultureInfo.InvariantCulture, $"meetups{i}"));
            all.Add(await PollInChannel.ProposeAsync(discord, channel, Guild.Owner, string.Create(CultureInfo.InvariantCulture, $"Coffee {i}")));
        }

        return all;
    }
}
