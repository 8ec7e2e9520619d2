using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>A proposal that went through.</summary>
/// <param name="Id">The meetup's short id.</param>
/// <param name="Card">In the channel.</param>
/// <param name="Answer">What the proposer was told.</param>
internal sealed record Posted(string Id, SimMessage Card, SimInteractionResponse Answer);
