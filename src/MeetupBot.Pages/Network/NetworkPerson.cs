using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>Somebody whom the viewer has met.</summary>
/// <param name="FirstMet">"Sat 5 Dec 2026, at Coffee".</param>
/// <param name="Times">"once", "3 times, last Sat 12 Dec 2026".</param>
public sealed record NetworkPerson(MemberId Id, string Name, string FirstMet, string Times);
