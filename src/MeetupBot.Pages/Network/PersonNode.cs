using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>A person's circle and name in the drawing.</summary>
/// <param name="Radius">Of the circle.</param>
/// <param name="IsMet">Whether the viewer has met them. Else they stand outside.</param>
internal sealed record PersonNode(MemberId Id, string Name, double X, double Y, double Radius, bool IsMet, NameLabel Label);
