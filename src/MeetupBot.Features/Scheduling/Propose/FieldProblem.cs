using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Features.Scheduling.Propose;

/// <param name="Message">What is wrong and what would work.</param>
/// <param name="Fixes">Corrected values of the same field, each one press away.</param>
internal sealed record FieldProblem(string Field, string Message, IReadOnlyList<TimeFix> Fixes);
