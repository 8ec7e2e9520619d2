using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>A successful proposal.</summary>
/// <param name="Id">The meetup's short id.</param>
/// <param name="Card">Its card in the channel.</param>
/// <param name="Answer">The answer to the proposer.</param>
internal sealed record Posted(string Id, SimMessage Card, SimInteractionResponse Answer);
