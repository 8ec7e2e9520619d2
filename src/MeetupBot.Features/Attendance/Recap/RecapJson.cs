using System.Text.Json.Serialization;

namespace MeetupBot.Features.Attendance.Recap;

[JsonSerializable(typeof(MomentText))]
internal sealed partial class RecapJson : JsonSerializerContext;
