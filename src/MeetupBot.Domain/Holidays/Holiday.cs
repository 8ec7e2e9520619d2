using NodaTime;

namespace MeetupBot.Domain.Holidays;

/// <summary>A public holiday.</summary>
/// <param name="Name">In English or in the tongue of its country.</param>
public sealed record Holiday(LocalDate Date, string Name);
