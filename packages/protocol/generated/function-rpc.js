// Written by scripts/generate.ts from proto/FunctionRpc.proto.
/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $Map = function () {};
$Map.prototype = $Object.create(null);
const $emptyMap = $Object.freeze(new $Map());

const $root = {};

export const { BufferReader, BufferWriter } = $protobuf;

export const AzureFunctionsRpcMessages = $root.AzureFunctionsRpcMessages = (() => {

    const AzureFunctionsRpcMessages = {};

    AzureFunctionsRpcMessages.StreamingMessage = (function() {

        const StreamingMessage = function () {};

        StreamingMessage.prototype.requestId = "";
        StreamingMessage.prototype.startStream = $undefined;
        StreamingMessage.prototype.workerInitRequest = $undefined;
        StreamingMessage.prototype.workerInitResponse = $undefined;
        StreamingMessage.prototype.workerHeartbeat = $undefined;
        StreamingMessage.prototype.workerTerminate = $undefined;
        StreamingMessage.prototype.workerStatusRequest = $undefined;
        StreamingMessage.prototype.workerStatusResponse = $undefined;
        StreamingMessage.prototype.fileChangeEventRequest = $undefined;
        StreamingMessage.prototype.workerActionResponse = $undefined;
        StreamingMessage.prototype.functionLoadRequest = $undefined;
        StreamingMessage.prototype.functionLoadResponse = $undefined;
        StreamingMessage.prototype.invocationRequest = $undefined;
        StreamingMessage.prototype.invocationResponse = $undefined;
        StreamingMessage.prototype.invocationCancel = $undefined;
        StreamingMessage.prototype.rpcLog = $undefined;
        StreamingMessage.prototype.functionEnvironmentReloadRequest = $undefined;
        StreamingMessage.prototype.functionEnvironmentReloadResponse = $undefined;
        StreamingMessage.prototype.closeSharedMemoryResourcesRequest = $undefined;
        StreamingMessage.prototype.closeSharedMemoryResourcesResponse = $undefined;
        StreamingMessage.prototype.functionsMetadataRequest = $undefined;
        StreamingMessage.prototype.functionMetadataResponse = $undefined;
        StreamingMessage.prototype.functionLoadRequestCollection = $undefined;
        StreamingMessage.prototype.functionLoadResponseCollection = $undefined;
        StreamingMessage.prototype.workerWarmupRequest = $undefined;
        StreamingMessage.prototype.workerWarmupResponse = $undefined;


        StreamingMessage.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                writer.uint32(10).string(message.requestId);
            if (message.rpcLog != null && $Object.hasOwnProperty.call(message, "rpcLog"))
                $root.AzureFunctionsRpcMessages.RpcLog.encode(message.rpcLog, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.invocationRequest != null && $Object.hasOwnProperty.call(message, "invocationRequest"))
                $root.AzureFunctionsRpcMessages.InvocationRequest.encode(message.invocationRequest, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.invocationResponse != null && $Object.hasOwnProperty.call(message, "invocationResponse"))
                $root.AzureFunctionsRpcMessages.InvocationResponse.encode(message.invocationResponse, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.fileChangeEventRequest != null && $Object.hasOwnProperty.call(message, "fileChangeEventRequest"))
                $root.AzureFunctionsRpcMessages.FileChangeEventRequest.encode(message.fileChangeEventRequest, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.workerActionResponse != null && $Object.hasOwnProperty.call(message, "workerActionResponse"))
                $root.AzureFunctionsRpcMessages.WorkerActionResponse.encode(message.workerActionResponse, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.functionLoadRequest != null && $Object.hasOwnProperty.call(message, "functionLoadRequest"))
                $root.AzureFunctionsRpcMessages.FunctionLoadRequest.encode(message.functionLoadRequest, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.functionLoadResponse != null && $Object.hasOwnProperty.call(message, "functionLoadResponse"))
                $root.AzureFunctionsRpcMessages.FunctionLoadResponse.encode(message.functionLoadResponse, writer.uint32(74).fork(), _depth + 1).ldelim();
            if (message.workerStatusRequest != null && $Object.hasOwnProperty.call(message, "workerStatusRequest"))
                $root.AzureFunctionsRpcMessages.WorkerStatusRequest.encode(message.workerStatusRequest, writer.uint32(98).fork(), _depth + 1).ldelim();
            if (message.workerStatusResponse != null && $Object.hasOwnProperty.call(message, "workerStatusResponse"))
                $root.AzureFunctionsRpcMessages.WorkerStatusResponse.encode(message.workerStatusResponse, writer.uint32(106).fork(), _depth + 1).ldelim();
            if (message.workerTerminate != null && $Object.hasOwnProperty.call(message, "workerTerminate"))
                $root.AzureFunctionsRpcMessages.WorkerTerminate.encode(message.workerTerminate, writer.uint32(114).fork(), _depth + 1).ldelim();
            if (message.workerHeartbeat != null && $Object.hasOwnProperty.call(message, "workerHeartbeat"))
                $root.AzureFunctionsRpcMessages.WorkerHeartbeat.encode(message.workerHeartbeat, writer.uint32(122).fork(), _depth + 1).ldelim();
            if (message.workerInitResponse != null && $Object.hasOwnProperty.call(message, "workerInitResponse"))
                $root.AzureFunctionsRpcMessages.WorkerInitResponse.encode(message.workerInitResponse, writer.uint32(130).fork(), _depth + 1).ldelim();
            if (message.workerInitRequest != null && $Object.hasOwnProperty.call(message, "workerInitRequest"))
                $root.AzureFunctionsRpcMessages.WorkerInitRequest.encode(message.workerInitRequest, writer.uint32(138).fork(), _depth + 1).ldelim();
            if (message.startStream != null && $Object.hasOwnProperty.call(message, "startStream"))
                $root.AzureFunctionsRpcMessages.StartStream.encode(message.startStream, writer.uint32(162).fork(), _depth + 1).ldelim();
            if (message.invocationCancel != null && $Object.hasOwnProperty.call(message, "invocationCancel"))
                $root.AzureFunctionsRpcMessages.InvocationCancel.encode(message.invocationCancel, writer.uint32(170).fork(), _depth + 1).ldelim();
            if (message.functionEnvironmentReloadRequest != null && $Object.hasOwnProperty.call(message, "functionEnvironmentReloadRequest"))
                $root.AzureFunctionsRpcMessages.FunctionEnvironmentReloadRequest.encode(message.functionEnvironmentReloadRequest, writer.uint32(202).fork(), _depth + 1).ldelim();
            if (message.functionEnvironmentReloadResponse != null && $Object.hasOwnProperty.call(message, "functionEnvironmentReloadResponse"))
                $root.AzureFunctionsRpcMessages.FunctionEnvironmentReloadResponse.encode(message.functionEnvironmentReloadResponse, writer.uint32(210).fork(), _depth + 1).ldelim();
            if (message.closeSharedMemoryResourcesRequest != null && $Object.hasOwnProperty.call(message, "closeSharedMemoryResourcesRequest"))
                $root.AzureFunctionsRpcMessages.CloseSharedMemoryResourcesRequest.encode(message.closeSharedMemoryResourcesRequest, writer.uint32(218).fork(), _depth + 1).ldelim();
            if (message.closeSharedMemoryResourcesResponse != null && $Object.hasOwnProperty.call(message, "closeSharedMemoryResourcesResponse"))
                $root.AzureFunctionsRpcMessages.CloseSharedMemoryResourcesResponse.encode(message.closeSharedMemoryResourcesResponse, writer.uint32(226).fork(), _depth + 1).ldelim();
            if (message.functionsMetadataRequest != null && $Object.hasOwnProperty.call(message, "functionsMetadataRequest"))
                $root.AzureFunctionsRpcMessages.FunctionsMetadataRequest.encode(message.functionsMetadataRequest, writer.uint32(234).fork(), _depth + 1).ldelim();
            if (message.functionMetadataResponse != null && $Object.hasOwnProperty.call(message, "functionMetadataResponse"))
                $root.AzureFunctionsRpcMessages.FunctionMetadataResponse.encode(message.functionMetadataResponse, writer.uint32(242).fork(), _depth + 1).ldelim();
            if (message.functionLoadRequestCollection != null && $Object.hasOwnProperty.call(message, "functionLoadRequestCollection"))
                $root.AzureFunctionsRpcMessages.FunctionLoadRequestCollection.encode(message.functionLoadRequestCollection, writer.uint32(250).fork(), _depth + 1).ldelim();
            if (message.functionLoadResponseCollection != null && $Object.hasOwnProperty.call(message, "functionLoadResponseCollection"))
                $root.AzureFunctionsRpcMessages.FunctionLoadResponseCollection.encode(message.functionLoadResponseCollection, writer.uint32(258).fork(), _depth + 1).ldelim();
            if (message.workerWarmupRequest != null && $Object.hasOwnProperty.call(message, "workerWarmupRequest"))
                $root.AzureFunctionsRpcMessages.WorkerWarmupRequest.encode(message.workerWarmupRequest, writer.uint32(266).fork(), _depth + 1).ldelim();
            if (message.workerWarmupResponse != null && $Object.hasOwnProperty.call(message, "workerWarmupResponse"))
                $root.AzureFunctionsRpcMessages.WorkerWarmupResponse.encode(message.workerWarmupResponse, writer.uint32(274).fork(), _depth + 1).ldelim();
            return writer;
        };

        StreamingMessage.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.StreamingMessage();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.requestId = value;
                        else
                            delete message.requestId;
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        message.startStream = $root.AzureFunctionsRpcMessages.StartStream.decode(reader, reader.size(), $undefined, _depth + 1, message.startStream);
                        message.content = "startStream";
                        continue;
                    }
                case 17: {
                        if (wireType !== 2)
                            break;
                        message.workerInitRequest = $root.AzureFunctionsRpcMessages.WorkerInitRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.workerInitRequest);
                        message.content = "workerInitRequest";
                        continue;
                    }
                case 16: {
                        if (wireType !== 2)
                            break;
                        message.workerInitResponse = $root.AzureFunctionsRpcMessages.WorkerInitResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.workerInitResponse);
                        message.content = "workerInitResponse";
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        message.workerHeartbeat = $root.AzureFunctionsRpcMessages.WorkerHeartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.workerHeartbeat);
                        message.content = "workerHeartbeat";
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        message.workerTerminate = $root.AzureFunctionsRpcMessages.WorkerTerminate.decode(reader, reader.size(), $undefined, _depth + 1, message.workerTerminate);
                        message.content = "workerTerminate";
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.workerStatusRequest = $root.AzureFunctionsRpcMessages.WorkerStatusRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.workerStatusRequest);
                        message.content = "workerStatusRequest";
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        message.workerStatusResponse = $root.AzureFunctionsRpcMessages.WorkerStatusResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.workerStatusResponse);
                        message.content = "workerStatusResponse";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.fileChangeEventRequest = $root.AzureFunctionsRpcMessages.FileChangeEventRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.fileChangeEventRequest);
                        message.content = "fileChangeEventRequest";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.workerActionResponse = $root.AzureFunctionsRpcMessages.WorkerActionResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.workerActionResponse);
                        message.content = "workerActionResponse";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.functionLoadRequest = $root.AzureFunctionsRpcMessages.FunctionLoadRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.functionLoadRequest);
                        message.content = "functionLoadRequest";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.functionLoadResponse = $root.AzureFunctionsRpcMessages.FunctionLoadResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.functionLoadResponse);
                        message.content = "functionLoadResponse";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.invocationRequest = $root.AzureFunctionsRpcMessages.InvocationRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.invocationRequest);
                        message.content = "invocationRequest";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.invocationResponse = $root.AzureFunctionsRpcMessages.InvocationResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.invocationResponse);
                        message.content = "invocationResponse";
                        continue;
                    }
                case 21: {
                        if (wireType !== 2)
                            break;
                        message.invocationCancel = $root.AzureFunctionsRpcMessages.InvocationCancel.decode(reader, reader.size(), $undefined, _depth + 1, message.invocationCancel);
                        message.content = "invocationCancel";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.rpcLog = $root.AzureFunctionsRpcMessages.RpcLog.decode(reader, reader.size(), $undefined, _depth + 1, message.rpcLog);
                        message.content = "rpcLog";
                        continue;
                    }
                case 25: {
                        if (wireType !== 2)
                            break;
                        message.functionEnvironmentReloadRequest = $root.AzureFunctionsRpcMessages.FunctionEnvironmentReloadRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.functionEnvironmentReloadRequest);
                        message.content = "functionEnvironmentReloadRequest";
                        continue;
                    }
                case 26: {
                        if (wireType !== 2)
                            break;
                        message.functionEnvironmentReloadResponse = $root.AzureFunctionsRpcMessages.FunctionEnvironmentReloadResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.functionEnvironmentReloadResponse);
                        message.content = "functionEnvironmentReloadResponse";
                        continue;
                    }
                case 27: {
                        if (wireType !== 2)
                            break;
                        message.closeSharedMemoryResourcesRequest = $root.AzureFunctionsRpcMessages.CloseSharedMemoryResourcesRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.closeSharedMemoryResourcesRequest);
                        message.content = "closeSharedMemoryResourcesRequest";
                        continue;
                    }
                case 28: {
                        if (wireType !== 2)
                            break;
                        message.closeSharedMemoryResourcesResponse = $root.AzureFunctionsRpcMessages.CloseSharedMemoryResourcesResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.closeSharedMemoryResourcesResponse);
                        message.content = "closeSharedMemoryResourcesResponse";
                        continue;
                    }
                case 29: {
                        if (wireType !== 2)
                            break;
                        message.functionsMetadataRequest = $root.AzureFunctionsRpcMessages.FunctionsMetadataRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.functionsMetadataRequest);
                        message.content = "functionsMetadataRequest";
                        continue;
                    }
                case 30: {
                        if (wireType !== 2)
                            break;
                        message.functionMetadataResponse = $root.AzureFunctionsRpcMessages.FunctionMetadataResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.functionMetadataResponse);
                        message.content = "functionMetadataResponse";
                        continue;
                    }
                case 31: {
                        if (wireType !== 2)
                            break;
                        message.functionLoadRequestCollection = $root.AzureFunctionsRpcMessages.FunctionLoadRequestCollection.decode(reader, reader.size(), $undefined, _depth + 1, message.functionLoadRequestCollection);
                        message.content = "functionLoadRequestCollection";
                        continue;
                    }
                case 32: {
                        if (wireType !== 2)
                            break;
                        message.functionLoadResponseCollection = $root.AzureFunctionsRpcMessages.FunctionLoadResponseCollection.decode(reader, reader.size(), $undefined, _depth + 1, message.functionLoadResponseCollection);
                        message.content = "functionLoadResponseCollection";
                        continue;
                    }
                case 33: {
                        if (wireType !== 2)
                            break;
                        message.workerWarmupRequest = $root.AzureFunctionsRpcMessages.WorkerWarmupRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.workerWarmupRequest);
                        message.content = "workerWarmupRequest";
                        continue;
                    }
                case 34: {
                        if (wireType !== 2)
                            break;
                        message.workerWarmupResponse = $root.AzureFunctionsRpcMessages.WorkerWarmupResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.workerWarmupResponse);
                        message.content = "workerWarmupResponse";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StreamingMessage;
    })();

    AzureFunctionsRpcMessages.StartStream = (function() {

        const StartStream = function () {};

        StartStream.prototype.workerId = "";

        StartStream.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.workerId != null && $Object.hasOwnProperty.call(message, "workerId") && message.workerId !== "")
                writer.uint32(18).string(message.workerId);
            return writer;
        };

        StartStream.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.StartStream();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.workerId = value;
                        else
                            delete message.workerId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StartStream;
    })();

    AzureFunctionsRpcMessages.WorkerInitRequest = (function() {

        const WorkerInitRequest = function () {};

        WorkerInitRequest.prototype.hostVersion = "";
        WorkerInitRequest.prototype.capabilities = $emptyMap;
        WorkerInitRequest.prototype.logCategories = $emptyMap;
        WorkerInitRequest.prototype.workerDirectory = "";
        WorkerInitRequest.prototype.functionAppDirectory = "";

        WorkerInitRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.hostVersion != null && $Object.hasOwnProperty.call(message, "hostVersion") && message.hostVersion !== "")
                writer.uint32(10).string(message.hostVersion);
            if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities"))
                for (let keys = $Object.keys(message.capabilities), i = 0; i < keys.length; ++i)
                    writer.uint32(18).fork().uint32(10).string(keys[i]).uint32(18).string(message.capabilities[keys[i]]).ldelim();
            if (message.logCategories != null && $Object.hasOwnProperty.call(message, "logCategories"))
                for (let keys = $Object.keys(message.logCategories), i = 0; i < keys.length; ++i)
                    writer.uint32(26).fork().uint32(10).string(keys[i]).uint32(16).int32(message.logCategories[keys[i]]).ldelim();
            if (message.workerDirectory != null && $Object.hasOwnProperty.call(message, "workerDirectory") && message.workerDirectory !== "")
                writer.uint32(34).string(message.workerDirectory);
            if (message.functionAppDirectory != null && $Object.hasOwnProperty.call(message, "functionAppDirectory") && message.functionAppDirectory !== "")
                writer.uint32(42).string(message.functionAppDirectory);
            return writer;
        };

        WorkerInitRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerInitRequest();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.hostVersion = value;
                        else
                            delete message.hostVersion;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.capabilities === $emptyMap)
                            message.capabilities = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.capabilities[key] = value;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (message.logCategories === $emptyMap)
                            message.logCategories = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = 0;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 0)
                                    break;
                                value = reader.int32();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.logCategories[key] = value;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.workerDirectory = value;
                        else
                            delete message.workerDirectory;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.functionAppDirectory = value;
                        else
                            delete message.functionAppDirectory;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return WorkerInitRequest;
    })();

    AzureFunctionsRpcMessages.WorkerInitResponse = (function() {

        const WorkerInitResponse = function () {};

        WorkerInitResponse.prototype.workerVersion = "";
        WorkerInitResponse.prototype.capabilities = $emptyMap;
        WorkerInitResponse.prototype.result = $undefined;
        WorkerInitResponse.prototype.workerMetadata = $undefined;

        WorkerInitResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.workerVersion != null && $Object.hasOwnProperty.call(message, "workerVersion") && message.workerVersion !== "")
                writer.uint32(10).string(message.workerVersion);
            if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities"))
                for (let keys = $Object.keys(message.capabilities), i = 0; i < keys.length; ++i)
                    writer.uint32(18).fork().uint32(10).string(keys[i]).uint32(18).string(message.capabilities[keys[i]]).ldelim();
            if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                $root.AzureFunctionsRpcMessages.StatusResult.encode(message.result, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.workerMetadata != null && $Object.hasOwnProperty.call(message, "workerMetadata"))
                $root.AzureFunctionsRpcMessages.WorkerMetadata.encode(message.workerMetadata, writer.uint32(34).fork(), _depth + 1).ldelim();
            return writer;
        };

        WorkerInitResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerInitResponse();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.workerVersion = value;
                        else
                            delete message.workerVersion;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.capabilities === $emptyMap)
                            message.capabilities = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.capabilities[key] = value;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.result = $root.AzureFunctionsRpcMessages.StatusResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.workerMetadata = $root.AzureFunctionsRpcMessages.WorkerMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.workerMetadata);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return WorkerInitResponse;
    })();

    AzureFunctionsRpcMessages.WorkerMetadata = (function() {

        const WorkerMetadata = function () {};

        WorkerMetadata.prototype.runtimeName = "";
        WorkerMetadata.prototype.runtimeVersion = "";
        WorkerMetadata.prototype.workerVersion = "";
        WorkerMetadata.prototype.workerBitness = "";
        WorkerMetadata.prototype.customProperties = $emptyMap;

        WorkerMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.runtimeName != null && $Object.hasOwnProperty.call(message, "runtimeName") && message.runtimeName !== "")
                writer.uint32(10).string(message.runtimeName);
            if (message.runtimeVersion != null && $Object.hasOwnProperty.call(message, "runtimeVersion") && message.runtimeVersion !== "")
                writer.uint32(18).string(message.runtimeVersion);
            if (message.workerVersion != null && $Object.hasOwnProperty.call(message, "workerVersion") && message.workerVersion !== "")
                writer.uint32(26).string(message.workerVersion);
            if (message.workerBitness != null && $Object.hasOwnProperty.call(message, "workerBitness") && message.workerBitness !== "")
                writer.uint32(34).string(message.workerBitness);
            if (message.customProperties != null && $Object.hasOwnProperty.call(message, "customProperties"))
                for (let keys = $Object.keys(message.customProperties), i = 0; i < keys.length; ++i)
                    writer.uint32(42).fork().uint32(10).string(keys[i]).uint32(18).string(message.customProperties[keys[i]]).ldelim();
            return writer;
        };

        WorkerMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerMetadata();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.runtimeName = value;
                        else
                            delete message.runtimeName;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.runtimeVersion = value;
                        else
                            delete message.runtimeVersion;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.workerVersion = value;
                        else
                            delete message.workerVersion;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.workerBitness = value;
                        else
                            delete message.workerBitness;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (message.customProperties === $emptyMap)
                            message.customProperties = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.customProperties[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return WorkerMetadata;
    })();

    AzureFunctionsRpcMessages.StatusResult = (function() {

        const StatusResult = function () {};

        StatusResult.prototype.result = "";
        StatusResult.prototype.exception = $undefined;
        StatusResult.prototype.logs = $util.emptyArray;
        StatusResult.prototype.status = 0;

        StatusResult.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.result != null && $Object.hasOwnProperty.call(message, "result") && message.result !== "")
                writer.uint32(10).string(message.result);
            if (message.exception != null && $Object.hasOwnProperty.call(message, "exception"))
                $root.AzureFunctionsRpcMessages.RpcException.encode(message.exception, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.logs != null && message.logs.length)
                for (let i = 0; i < message.logs.length; ++i)
                    $root.AzureFunctionsRpcMessages.RpcLog.encode(message.logs[i], writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                writer.uint32(32).int32(message.status);
            return writer;
        };

        StatusResult.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.StatusResult();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.result = value;
                        else
                            delete message.result;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.exception = $root.AzureFunctionsRpcMessages.RpcException.decode(reader, reader.size(), $undefined, _depth + 1, message.exception);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.logs && message.logs.length))
                            message.logs = [];
                        message.logs.push($root.AzureFunctionsRpcMessages.RpcLog.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.status = value;
                        else
                            delete message.status;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        StatusResult.Status = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "Failure"] = 0;
            values[valuesById[1] = "Success"] = 1;
            values[valuesById[2] = "Cancelled"] = 2;
            return values;
        })();

        return StatusResult;
    })();

    AzureFunctionsRpcMessages.WorkerHeartbeat = (function() {

        const WorkerHeartbeat = function () {};

        WorkerHeartbeat.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            return writer;
        };

        WorkerHeartbeat.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerHeartbeat();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return WorkerHeartbeat;
    })();

    AzureFunctionsRpcMessages.WorkerStatusRequest = (function() {

        const WorkerStatusRequest = function () {};

        WorkerStatusRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            return writer;
        };

        WorkerStatusRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerStatusRequest();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return WorkerStatusRequest;
    })();

    AzureFunctionsRpcMessages.WorkerStatusResponse = (function() {

        const WorkerStatusResponse = function () {};

        WorkerStatusResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            return writer;
        };

        WorkerStatusResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerStatusResponse();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return WorkerStatusResponse;
    })();

    AzureFunctionsRpcMessages.WorkerTerminate = (function() {

        const WorkerTerminate = function () {};

        WorkerTerminate.prototype.gracePeriod = $undefined;

        WorkerTerminate.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.gracePeriod != null && $Object.hasOwnProperty.call(message, "gracePeriod"))
                $root.google.protobuf.Duration.encode(message.gracePeriod, writer.uint32(10).fork(), _depth + 1).ldelim();
            return writer;
        };

        WorkerTerminate.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerTerminate();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.gracePeriod = $root.google.protobuf.Duration.decode(reader, reader.size(), $undefined, _depth + 1, message.gracePeriod);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return WorkerTerminate;
    })();

    AzureFunctionsRpcMessages.WorkerWarmupRequest = (function() {

        const WorkerWarmupRequest = function () {};

        WorkerWarmupRequest.prototype.workerDirectory = "";

        WorkerWarmupRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.workerDirectory != null && $Object.hasOwnProperty.call(message, "workerDirectory") && message.workerDirectory !== "")
                writer.uint32(10).string(message.workerDirectory);
            return writer;
        };

        WorkerWarmupRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerWarmupRequest();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.workerDirectory = value;
                        else
                            delete message.workerDirectory;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return WorkerWarmupRequest;
    })();

    AzureFunctionsRpcMessages.WorkerWarmupResponse = (function() {

        const WorkerWarmupResponse = function () {};

        WorkerWarmupResponse.prototype.result = $undefined;

        WorkerWarmupResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                $root.AzureFunctionsRpcMessages.StatusResult.encode(message.result, writer.uint32(10).fork(), _depth + 1).ldelim();
            return writer;
        };

        WorkerWarmupResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerWarmupResponse();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.result = $root.AzureFunctionsRpcMessages.StatusResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return WorkerWarmupResponse;
    })();

    AzureFunctionsRpcMessages.FileChangeEventRequest = (function() {

        const FileChangeEventRequest = function () {};

        FileChangeEventRequest.prototype.type = 0;
        FileChangeEventRequest.prototype.fullPath = "";
        FileChangeEventRequest.prototype.name = "";

        FileChangeEventRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                writer.uint32(8).int32(message.type);
            if (message.fullPath != null && $Object.hasOwnProperty.call(message, "fullPath") && message.fullPath !== "")
                writer.uint32(18).string(message.fullPath);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(26).string(message.name);
            return writer;
        };

        FileChangeEventRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.FileChangeEventRequest();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.fullPath = value;
                        else
                            delete message.fullPath;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        FileChangeEventRequest.Type = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "Unknown"] = 0;
            values[valuesById[1] = "Created"] = 1;
            values[valuesById[2] = "Deleted"] = 2;
            values[valuesById[4] = "Changed"] = 4;
            values[valuesById[8] = "Renamed"] = 8;
            values[valuesById[15] = "All"] = 15;
            return values;
        })();

        return FileChangeEventRequest;
    })();

    AzureFunctionsRpcMessages.WorkerActionResponse = (function() {

        const WorkerActionResponse = function () {};

        WorkerActionResponse.prototype.action = 0;
        WorkerActionResponse.prototype.reason = "";

        WorkerActionResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== 0)
                writer.uint32(8).int32(message.action);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(18).string(message.reason);
            return writer;
        };

        WorkerActionResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.WorkerActionResponse();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.action = value;
                        else
                            delete message.action;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        WorkerActionResponse.Action = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "Restart"] = 0;
            values[valuesById[1] = "Reload"] = 1;
            return values;
        })();

        return WorkerActionResponse;
    })();

    AzureFunctionsRpcMessages.FunctionEnvironmentReloadRequest = (function() {

        const FunctionEnvironmentReloadRequest = function () {};

        FunctionEnvironmentReloadRequest.prototype.environmentVariables = $emptyMap;
        FunctionEnvironmentReloadRequest.prototype.functionAppDirectory = "";

        FunctionEnvironmentReloadRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.environmentVariables != null && $Object.hasOwnProperty.call(message, "environmentVariables"))
                for (let keys = $Object.keys(message.environmentVariables), i = 0; i < keys.length; ++i)
                    writer.uint32(10).fork().uint32(10).string(keys[i]).uint32(18).string(message.environmentVariables[keys[i]]).ldelim();
            if (message.functionAppDirectory != null && $Object.hasOwnProperty.call(message, "functionAppDirectory") && message.functionAppDirectory !== "")
                writer.uint32(18).string(message.functionAppDirectory);
            return writer;
        };

        FunctionEnvironmentReloadRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.FunctionEnvironmentReloadRequest();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (message.environmentVariables === $emptyMap)
                            message.environmentVariables = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.environmentVariables[key] = value;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.functionAppDirectory = value;
                        else
                            delete message.functionAppDirectory;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FunctionEnvironmentReloadRequest;
    })();

    AzureFunctionsRpcMessages.FunctionEnvironmentReloadResponse = (function() {

        const FunctionEnvironmentReloadResponse = function () {};

        FunctionEnvironmentReloadResponse.prototype.workerMetadata = $undefined;
        FunctionEnvironmentReloadResponse.prototype.capabilities = $emptyMap;
        FunctionEnvironmentReloadResponse.prototype.result = $undefined;
        FunctionEnvironmentReloadResponse.prototype.capabilitiesUpdateStrategy = 0;

        FunctionEnvironmentReloadResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.workerMetadata != null && $Object.hasOwnProperty.call(message, "workerMetadata"))
                $root.AzureFunctionsRpcMessages.WorkerMetadata.encode(message.workerMetadata, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.capabilities != null && $Object.hasOwnProperty.call(message, "capabilities"))
                for (let keys = $Object.keys(message.capabilities), i = 0; i < keys.length; ++i)
                    writer.uint32(18).fork().uint32(10).string(keys[i]).uint32(18).string(message.capabilities[keys[i]]).ldelim();
            if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                $root.AzureFunctionsRpcMessages.StatusResult.encode(message.result, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.capabilitiesUpdateStrategy != null && $Object.hasOwnProperty.call(message, "capabilitiesUpdateStrategy") && message.capabilitiesUpdateStrategy !== 0)
                writer.uint32(32).int32(message.capabilitiesUpdateStrategy);
            return writer;
        };

        FunctionEnvironmentReloadResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.FunctionEnvironmentReloadResponse();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.workerMetadata = $root.AzureFunctionsRpcMessages.WorkerMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.workerMetadata);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.capabilities === $emptyMap)
                            message.capabilities = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.capabilities[key] = value;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.result = $root.AzureFunctionsRpcMessages.StatusResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.capabilitiesUpdateStrategy = value;
                        else
                            delete message.capabilitiesUpdateStrategy;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        FunctionEnvironmentReloadResponse.CapabilitiesUpdateStrategy = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "merge"] = 0;
            values[valuesById[1] = "replace"] = 1;
            return values;
        })();

        return FunctionEnvironmentReloadResponse;
    })();

    AzureFunctionsRpcMessages.CloseSharedMemoryResourcesRequest = (function() {

        const CloseSharedMemoryResourcesRequest = function () {};

        CloseSharedMemoryResourcesRequest.prototype.mapNames = $util.emptyArray;

        CloseSharedMemoryResourcesRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.mapNames != null && message.mapNames.length)
                for (let i = 0; i < message.mapNames.length; ++i)
                    writer.uint32(10).string(message.mapNames[i]);
            return writer;
        };

        CloseSharedMemoryResourcesRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.CloseSharedMemoryResourcesRequest();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.mapNames && message.mapNames.length))
                            message.mapNames = [];
                        message.mapNames.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CloseSharedMemoryResourcesRequest;
    })();

    AzureFunctionsRpcMessages.CloseSharedMemoryResourcesResponse = (function() {

        const CloseSharedMemoryResourcesResponse = function () {};

        CloseSharedMemoryResourcesResponse.prototype.closeMapResults = $emptyMap;

        CloseSharedMemoryResourcesResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.closeMapResults != null && $Object.hasOwnProperty.call(message, "closeMapResults"))
                for (let keys = $Object.keys(message.closeMapResults), i = 0; i < keys.length; ++i)
                    writer.uint32(10).fork().uint32(10).string(keys[i]).uint32(16).bool(message.closeMapResults[keys[i]]).ldelim();
            return writer;
        };

        CloseSharedMemoryResourcesResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.CloseSharedMemoryResourcesResponse();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (message.closeMapResults === $emptyMap)
                            message.closeMapResults = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = false;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 0)
                                    break;
                                value = reader.bool();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.closeMapResults[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CloseSharedMemoryResourcesResponse;
    })();

    AzureFunctionsRpcMessages.FunctionsMetadataRequest = (function() {

        const FunctionsMetadataRequest = function () {};

        FunctionsMetadataRequest.prototype.functionAppDirectory = "";

        FunctionsMetadataRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.functionAppDirectory != null && $Object.hasOwnProperty.call(message, "functionAppDirectory") && message.functionAppDirectory !== "")
                writer.uint32(10).string(message.functionAppDirectory);
            return writer;
        };

        FunctionsMetadataRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.FunctionsMetadataRequest();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.functionAppDirectory = value;
                        else
                            delete message.functionAppDirectory;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FunctionsMetadataRequest;
    })();

    AzureFunctionsRpcMessages.FunctionMetadataResponse = (function() {

        const FunctionMetadataResponse = function () {};

        FunctionMetadataResponse.prototype.functionMetadataResults = $util.emptyArray;
        FunctionMetadataResponse.prototype.result = $undefined;
        FunctionMetadataResponse.prototype.useDefaultMetadataIndexing = false;

        FunctionMetadataResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.functionMetadataResults != null && message.functionMetadataResults.length)
                for (let i = 0; i < message.functionMetadataResults.length; ++i)
                    $root.AzureFunctionsRpcMessages.RpcFunctionMetadata.encode(message.functionMetadataResults[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                $root.AzureFunctionsRpcMessages.StatusResult.encode(message.result, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.useDefaultMetadataIndexing != null && $Object.hasOwnProperty.call(message, "useDefaultMetadataIndexing") && message.useDefaultMetadataIndexing !== false)
                writer.uint32(24).bool(message.useDefaultMetadataIndexing);
            return writer;
        };

        FunctionMetadataResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.FunctionMetadataResponse();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.functionMetadataResults && message.functionMetadataResults.length))
                            message.functionMetadataResults = [];
                        message.functionMetadataResults.push($root.AzureFunctionsRpcMessages.RpcFunctionMetadata.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.result = $root.AzureFunctionsRpcMessages.StatusResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.useDefaultMetadataIndexing = value;
                        else
                            delete message.useDefaultMetadataIndexing;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FunctionMetadataResponse;
    })();

    AzureFunctionsRpcMessages.RpcFunctionMetadata = (function() {

        const RpcFunctionMetadata = function () {};

        RpcFunctionMetadata.prototype.directory = "";
        RpcFunctionMetadata.prototype.scriptFile = "";
        RpcFunctionMetadata.prototype.entryPoint = "";
        RpcFunctionMetadata.prototype.name = "";
        RpcFunctionMetadata.prototype.bindings = $emptyMap;
        RpcFunctionMetadata.prototype.isProxy = false;
        RpcFunctionMetadata.prototype.status = $undefined;
        RpcFunctionMetadata.prototype.language = "";
        RpcFunctionMetadata.prototype.rawBindings = $util.emptyArray;
        RpcFunctionMetadata.prototype.functionId = "";
        RpcFunctionMetadata.prototype.managedDependencyEnabled = false;
        RpcFunctionMetadata.prototype.retryOptions = $undefined;
        RpcFunctionMetadata.prototype.properties = $emptyMap;

        RpcFunctionMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.directory != null && $Object.hasOwnProperty.call(message, "directory") && message.directory !== "")
                writer.uint32(10).string(message.directory);
            if (message.scriptFile != null && $Object.hasOwnProperty.call(message, "scriptFile") && message.scriptFile !== "")
                writer.uint32(18).string(message.scriptFile);
            if (message.entryPoint != null && $Object.hasOwnProperty.call(message, "entryPoint") && message.entryPoint !== "")
                writer.uint32(26).string(message.entryPoint);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(34).string(message.name);
            if (message.bindings != null && $Object.hasOwnProperty.call(message, "bindings"))
                for (let keys = $Object.keys(message.bindings), i = 0; i < keys.length; ++i) {
                    writer.uint32(50).fork().uint32(10).string(keys[i]);
                    $root.AzureFunctionsRpcMessages.BindingInfo.encode(message.bindings[keys[i]], writer.uint32(18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.isProxy != null && $Object.hasOwnProperty.call(message, "isProxy") && message.isProxy !== false)
                writer.uint32(56).bool(message.isProxy);
            if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                $root.AzureFunctionsRpcMessages.StatusResult.encode(message.status, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.language != null && $Object.hasOwnProperty.call(message, "language") && message.language !== "")
                writer.uint32(74).string(message.language);
            if (message.rawBindings != null && message.rawBindings.length)
                for (let i = 0; i < message.rawBindings.length; ++i)
                    writer.uint32(82).string(message.rawBindings[i]);
            if (message.functionId != null && $Object.hasOwnProperty.call(message, "functionId") && message.functionId !== "")
                writer.uint32(106).string(message.functionId);
            if (message.managedDependencyEnabled != null && $Object.hasOwnProperty.call(message, "managedDependencyEnabled") && message.managedDependencyEnabled !== false)
                writer.uint32(112).bool(message.managedDependencyEnabled);
            if (message.retryOptions != null && $Object.hasOwnProperty.call(message, "retryOptions"))
                $root.AzureFunctionsRpcMessages.RpcRetryOptions.encode(message.retryOptions, writer.uint32(122).fork(), _depth + 1).ldelim();
            if (message.properties != null && $Object.hasOwnProperty.call(message, "properties"))
                for (let keys = $Object.keys(message.properties), i = 0; i < keys.length; ++i)
                    writer.uint32(130).fork().uint32(10).string(keys[i]).uint32(18).string(message.properties[keys[i]]).ldelim();
            return writer;
        };

        RpcFunctionMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.RpcFunctionMetadata();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.directory = value;
                        else
                            delete message.directory;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.scriptFile = value;
                        else
                            delete message.scriptFile;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.entryPoint = value;
                        else
                            delete message.entryPoint;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (message.bindings === $emptyMap)
                            message.bindings = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.AzureFunctionsRpcMessages.BindingInfo.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.bindings[key] = value || new $root.AzureFunctionsRpcMessages.BindingInfo();
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isProxy = value;
                        else
                            delete message.isProxy;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.status = $root.AzureFunctionsRpcMessages.StatusResult.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.language = value;
                        else
                            delete message.language;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        if (!(message.rawBindings && message.rawBindings.length))
                            message.rawBindings = [];
                        message.rawBindings.push(reader.stringVerify());
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.functionId = value;
                        else
                            delete message.functionId;
                        continue;
                    }
                case 14: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.managedDependencyEnabled = value;
                        else
                            delete message.managedDependencyEnabled;
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        message.retryOptions = $root.AzureFunctionsRpcMessages.RpcRetryOptions.decode(reader, reader.size(), $undefined, _depth + 1, message.retryOptions);
                        continue;
                    }
                case 16: {
                        if (wireType !== 2)
                            break;
                        if (message.properties === $emptyMap)
                            message.properties = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.properties[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RpcFunctionMetadata;
    })();

    AzureFunctionsRpcMessages.BindingInfo = (function() {

        const BindingInfo = function () {};

        BindingInfo.prototype.type = "";
        BindingInfo.prototype.direction = 0;
        BindingInfo.prototype.dataType = 0;
        BindingInfo.prototype.properties = $emptyMap;

        BindingInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                writer.uint32(18).string(message.type);
            if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                writer.uint32(24).int32(message.direction);
            if (message.dataType != null && $Object.hasOwnProperty.call(message, "dataType") && message.dataType !== 0)
                writer.uint32(32).int32(message.dataType);
            if (message.properties != null && $Object.hasOwnProperty.call(message, "properties"))
                for (let keys = $Object.keys(message.properties), i = 0; i < keys.length; ++i)
                    writer.uint32(42).fork().uint32(10).string(keys[i]).uint32(18).string(message.properties[keys[i]]).ldelim();
            return writer;
        };

        BindingInfo.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.BindingInfo();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.direction = value;
                        else
                            delete message.direction;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.dataType = value;
                        else
                            delete message.dataType;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (message.properties === $emptyMap)
                            message.properties = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.properties[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        BindingInfo.Direction = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "in"] = 0;
            values[valuesById[1] = "out"] = 1;
            values[valuesById[2] = "inout"] = 2;
            return values;
        })();

        BindingInfo.DataType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "undefined"] = 0;
            values[valuesById[1] = "string"] = 1;
            values[valuesById[2] = "binary"] = 2;
            values[valuesById[3] = "stream"] = 3;
            return values;
        })();

        return BindingInfo;
    })();

    AzureFunctionsRpcMessages.RpcRetryOptions = (function() {

        const RpcRetryOptions = function () {};

        RpcRetryOptions.prototype.maxRetryCount = 0;
        RpcRetryOptions.prototype.delayInterval = $undefined;
        RpcRetryOptions.prototype.minimumInterval = $undefined;
        RpcRetryOptions.prototype.maximumInterval = $undefined;
        RpcRetryOptions.prototype.retryStrategy = 0;

        RpcRetryOptions.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.maxRetryCount != null && $Object.hasOwnProperty.call(message, "maxRetryCount") && message.maxRetryCount !== 0)
                writer.uint32(16).int32(message.maxRetryCount);
            if (message.delayInterval != null && $Object.hasOwnProperty.call(message, "delayInterval"))
                $root.google.protobuf.Duration.encode(message.delayInterval, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.minimumInterval != null && $Object.hasOwnProperty.call(message, "minimumInterval"))
                $root.google.protobuf.Duration.encode(message.minimumInterval, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.maximumInterval != null && $Object.hasOwnProperty.call(message, "maximumInterval"))
                $root.google.protobuf.Duration.encode(message.maximumInterval, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.retryStrategy != null && $Object.hasOwnProperty.call(message, "retryStrategy") && message.retryStrategy !== 0)
                writer.uint32(48).int32(message.retryStrategy);
            return writer;
        };

        RpcRetryOptions.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.RpcRetryOptions();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.maxRetryCount = value;
                        else
                            delete message.maxRetryCount;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.delayInterval = $root.google.protobuf.Duration.decode(reader, reader.size(), $undefined, _depth + 1, message.delayInterval);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.minimumInterval = $root.google.protobuf.Duration.decode(reader, reader.size(), $undefined, _depth + 1, message.minimumInterval);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.maximumInterval = $root.google.protobuf.Duration.decode(reader, reader.size(), $undefined, _depth + 1, message.maximumInterval);
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.retryStrategy = value;
                        else
                            delete message.retryStrategy;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        RpcRetryOptions.RetryStrategy = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "exponential_backoff"] = 0;
            values[valuesById[1] = "fixed_delay"] = 1;
            return values;
        })();

        return RpcRetryOptions;
    })();

    AzureFunctionsRpcMessages.FunctionLoadRequest = (function() {

        const FunctionLoadRequest = function () {};

        FunctionLoadRequest.prototype.functionId = "";
        FunctionLoadRequest.prototype.metadata = $undefined;
        FunctionLoadRequest.prototype.managedDependencyEnabled = false;

        FunctionLoadRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.functionId != null && $Object.hasOwnProperty.call(message, "functionId") && message.functionId !== "")
                writer.uint32(10).string(message.functionId);
            if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                $root.AzureFunctionsRpcMessages.RpcFunctionMetadata.encode(message.metadata, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.managedDependencyEnabled != null && $Object.hasOwnProperty.call(message, "managedDependencyEnabled") && message.managedDependencyEnabled !== false)
                writer.uint32(24).bool(message.managedDependencyEnabled);
            return writer;
        };

        FunctionLoadRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.FunctionLoadRequest();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.functionId = value;
                        else
                            delete message.functionId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.metadata = $root.AzureFunctionsRpcMessages.RpcFunctionMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.metadata);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.managedDependencyEnabled = value;
                        else
                            delete message.managedDependencyEnabled;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FunctionLoadRequest;
    })();

    AzureFunctionsRpcMessages.FunctionLoadResponse = (function() {

        const FunctionLoadResponse = function () {};

        FunctionLoadResponse.prototype.functionId = "";
        FunctionLoadResponse.prototype.result = $undefined;
        FunctionLoadResponse.prototype.isDependencyDownloaded = false;

        FunctionLoadResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.functionId != null && $Object.hasOwnProperty.call(message, "functionId") && message.functionId !== "")
                writer.uint32(10).string(message.functionId);
            if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                $root.AzureFunctionsRpcMessages.StatusResult.encode(message.result, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.isDependencyDownloaded != null && $Object.hasOwnProperty.call(message, "isDependencyDownloaded") && message.isDependencyDownloaded !== false)
                writer.uint32(24).bool(message.isDependencyDownloaded);
            return writer;
        };

        FunctionLoadResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.FunctionLoadResponse();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.functionId = value;
                        else
                            delete message.functionId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.result = $root.AzureFunctionsRpcMessages.StatusResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isDependencyDownloaded = value;
                        else
                            delete message.isDependencyDownloaded;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FunctionLoadResponse;
    })();

    AzureFunctionsRpcMessages.FunctionLoadRequestCollection = (function() {

        const FunctionLoadRequestCollection = function () {};

        FunctionLoadRequestCollection.prototype.functionLoadRequests = $util.emptyArray;

        FunctionLoadRequestCollection.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.functionLoadRequests != null && message.functionLoadRequests.length)
                for (let i = 0; i < message.functionLoadRequests.length; ++i)
                    $root.AzureFunctionsRpcMessages.FunctionLoadRequest.encode(message.functionLoadRequests[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            return writer;
        };

        FunctionLoadRequestCollection.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.FunctionLoadRequestCollection();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.functionLoadRequests && message.functionLoadRequests.length))
                            message.functionLoadRequests = [];
                        message.functionLoadRequests.push($root.AzureFunctionsRpcMessages.FunctionLoadRequest.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FunctionLoadRequestCollection;
    })();

    AzureFunctionsRpcMessages.FunctionLoadResponseCollection = (function() {

        const FunctionLoadResponseCollection = function () {};

        FunctionLoadResponseCollection.prototype.functionLoadResponses = $util.emptyArray;

        FunctionLoadResponseCollection.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.functionLoadResponses != null && message.functionLoadResponses.length)
                for (let i = 0; i < message.functionLoadResponses.length; ++i)
                    $root.AzureFunctionsRpcMessages.FunctionLoadResponse.encode(message.functionLoadResponses[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            return writer;
        };

        FunctionLoadResponseCollection.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.FunctionLoadResponseCollection();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.functionLoadResponses && message.functionLoadResponses.length))
                            message.functionLoadResponses = [];
                        message.functionLoadResponses.push($root.AzureFunctionsRpcMessages.FunctionLoadResponse.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FunctionLoadResponseCollection;
    })();

    AzureFunctionsRpcMessages.InvocationRequest = (function() {

        const InvocationRequest = function () {};

        InvocationRequest.prototype.invocationId = "";
        InvocationRequest.prototype.functionId = "";
        InvocationRequest.prototype.inputData = $util.emptyArray;
        InvocationRequest.prototype.triggerMetadata = $emptyMap;
        InvocationRequest.prototype.traceContext = $undefined;
        InvocationRequest.prototype.retryContext = $undefined;

        InvocationRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.invocationId != null && $Object.hasOwnProperty.call(message, "invocationId") && message.invocationId !== "")
                writer.uint32(10).string(message.invocationId);
            if (message.functionId != null && $Object.hasOwnProperty.call(message, "functionId") && message.functionId !== "")
                writer.uint32(18).string(message.functionId);
            if (message.inputData != null && message.inputData.length)
                for (let i = 0; i < message.inputData.length; ++i)
                    $root.AzureFunctionsRpcMessages.ParameterBinding.encode(message.inputData[i], writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.triggerMetadata != null && $Object.hasOwnProperty.call(message, "triggerMetadata"))
                for (let keys = $Object.keys(message.triggerMetadata), i = 0; i < keys.length; ++i) {
                    writer.uint32(34).fork().uint32(10).string(keys[i]);
                    $root.AzureFunctionsRpcMessages.TypedData.encode(message.triggerMetadata[keys[i]], writer.uint32(18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.traceContext != null && $Object.hasOwnProperty.call(message, "traceContext"))
                $root.AzureFunctionsRpcMessages.RpcTraceContext.encode(message.traceContext, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.retryContext != null && $Object.hasOwnProperty.call(message, "retryContext"))
                $root.AzureFunctionsRpcMessages.RetryContext.encode(message.retryContext, writer.uint32(50).fork(), _depth + 1).ldelim();
            return writer;
        };

        InvocationRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.InvocationRequest();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.invocationId = value;
                        else
                            delete message.invocationId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.functionId = value;
                        else
                            delete message.functionId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.inputData && message.inputData.length))
                            message.inputData = [];
                        message.inputData.push($root.AzureFunctionsRpcMessages.ParameterBinding.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (message.triggerMetadata === $emptyMap)
                            message.triggerMetadata = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.AzureFunctionsRpcMessages.TypedData.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.triggerMetadata[key] = value || new $root.AzureFunctionsRpcMessages.TypedData();
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.traceContext = $root.AzureFunctionsRpcMessages.RpcTraceContext.decode(reader, reader.size(), $undefined, _depth + 1, message.traceContext);
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.retryContext = $root.AzureFunctionsRpcMessages.RetryContext.decode(reader, reader.size(), $undefined, _depth + 1, message.retryContext);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return InvocationRequest;
    })();

    AzureFunctionsRpcMessages.RpcTraceContext = (function() {

        const RpcTraceContext = function () {};

        RpcTraceContext.prototype.traceParent = "";
        RpcTraceContext.prototype.traceState = "";
        RpcTraceContext.prototype.attributes = $emptyMap;
        RpcTraceContext.prototype.baggage = $emptyMap;

        RpcTraceContext.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.traceParent != null && $Object.hasOwnProperty.call(message, "traceParent") && message.traceParent !== "")
                writer.uint32(10).string(message.traceParent);
            if (message.traceState != null && $Object.hasOwnProperty.call(message, "traceState") && message.traceState !== "")
                writer.uint32(18).string(message.traceState);
            if (message.attributes != null && $Object.hasOwnProperty.call(message, "attributes"))
                for (let keys = $Object.keys(message.attributes), i = 0; i < keys.length; ++i)
                    writer.uint32(26).fork().uint32(10).string(keys[i]).uint32(18).string(message.attributes[keys[i]]).ldelim();
            if (message.baggage != null && $Object.hasOwnProperty.call(message, "baggage"))
                for (let keys = $Object.keys(message.baggage), i = 0; i < keys.length; ++i)
                    writer.uint32(34).fork().uint32(10).string(keys[i]).uint32(18).string(message.baggage[keys[i]]).ldelim();
            return writer;
        };

        RpcTraceContext.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.RpcTraceContext();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.traceParent = value;
                        else
                            delete message.traceParent;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.traceState = value;
                        else
                            delete message.traceState;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (message.attributes === $emptyMap)
                            message.attributes = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.attributes[key] = value;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (message.baggage === $emptyMap)
                            message.baggage = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.baggage[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RpcTraceContext;
    })();

    AzureFunctionsRpcMessages.RetryContext = (function() {

        const RetryContext = function () {};

        RetryContext.prototype.retryCount = 0;
        RetryContext.prototype.maxRetryCount = 0;
        RetryContext.prototype.exception = $undefined;

        RetryContext.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.retryCount != null && $Object.hasOwnProperty.call(message, "retryCount") && message.retryCount !== 0)
                writer.uint32(8).int32(message.retryCount);
            if (message.maxRetryCount != null && $Object.hasOwnProperty.call(message, "maxRetryCount") && message.maxRetryCount !== 0)
                writer.uint32(16).int32(message.maxRetryCount);
            if (message.exception != null && $Object.hasOwnProperty.call(message, "exception"))
                $root.AzureFunctionsRpcMessages.RpcException.encode(message.exception, writer.uint32(26).fork(), _depth + 1).ldelim();
            return writer;
        };

        RetryContext.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.RetryContext();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.retryCount = value;
                        else
                            delete message.retryCount;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.maxRetryCount = value;
                        else
                            delete message.maxRetryCount;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.exception = $root.AzureFunctionsRpcMessages.RpcException.decode(reader, reader.size(), $undefined, _depth + 1, message.exception);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RetryContext;
    })();

    AzureFunctionsRpcMessages.InvocationCancel = (function() {

        const InvocationCancel = function () {};

        InvocationCancel.prototype.gracePeriod = $undefined;
        InvocationCancel.prototype.invocationId = "";

        InvocationCancel.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.gracePeriod != null && $Object.hasOwnProperty.call(message, "gracePeriod"))
                $root.google.protobuf.Duration.encode(message.gracePeriod, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.invocationId != null && $Object.hasOwnProperty.call(message, "invocationId") && message.invocationId !== "")
                writer.uint32(18).string(message.invocationId);
            return writer;
        };

        InvocationCancel.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.InvocationCancel();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.gracePeriod = $root.google.protobuf.Duration.decode(reader, reader.size(), $undefined, _depth + 1, message.gracePeriod);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.invocationId = value;
                        else
                            delete message.invocationId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return InvocationCancel;
    })();

    AzureFunctionsRpcMessages.InvocationResponse = (function() {

        const InvocationResponse = function () {};

        InvocationResponse.prototype.invocationId = "";
        InvocationResponse.prototype.outputData = $util.emptyArray;
        InvocationResponse.prototype.result = $undefined;
        InvocationResponse.prototype.returnValue = $undefined;
        InvocationResponse.prototype.traceContextAttributes = $emptyMap;

        InvocationResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.invocationId != null && $Object.hasOwnProperty.call(message, "invocationId") && message.invocationId !== "")
                writer.uint32(10).string(message.invocationId);
            if (message.outputData != null && message.outputData.length)
                for (let i = 0; i < message.outputData.length; ++i)
                    $root.AzureFunctionsRpcMessages.ParameterBinding.encode(message.outputData[i], writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                $root.AzureFunctionsRpcMessages.StatusResult.encode(message.result, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.returnValue != null && $Object.hasOwnProperty.call(message, "returnValue"))
                $root.AzureFunctionsRpcMessages.TypedData.encode(message.returnValue, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.traceContextAttributes != null && $Object.hasOwnProperty.call(message, "traceContextAttributes"))
                for (let keys = $Object.keys(message.traceContextAttributes), i = 0; i < keys.length; ++i)
                    writer.uint32(42).fork().uint32(10).string(keys[i]).uint32(18).string(message.traceContextAttributes[keys[i]]).ldelim();
            return writer;
        };

        InvocationResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.InvocationResponse();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.invocationId = value;
                        else
                            delete message.invocationId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.outputData && message.outputData.length))
                            message.outputData = [];
                        message.outputData.push($root.AzureFunctionsRpcMessages.ParameterBinding.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.result = $root.AzureFunctionsRpcMessages.StatusResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.returnValue = $root.AzureFunctionsRpcMessages.TypedData.decode(reader, reader.size(), $undefined, _depth + 1, message.returnValue);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (message.traceContextAttributes === $emptyMap)
                            message.traceContextAttributes = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.traceContextAttributes[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return InvocationResponse;
    })();

    AzureFunctionsRpcMessages.ParameterBinding = (function() {

        const ParameterBinding = function () {};

        ParameterBinding.prototype.name = "";
        ParameterBinding.prototype.data = $undefined;
        ParameterBinding.prototype.rpcSharedMemory = $undefined;


        ParameterBinding.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(10).string(message.name);
            if (message.data != null && $Object.hasOwnProperty.call(message, "data"))
                $root.AzureFunctionsRpcMessages.TypedData.encode(message.data, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.rpcSharedMemory != null && $Object.hasOwnProperty.call(message, "rpcSharedMemory"))
                $root.AzureFunctionsRpcMessages.RpcSharedMemory.encode(message.rpcSharedMemory, writer.uint32(26).fork(), _depth + 1).ldelim();
            return writer;
        };

        ParameterBinding.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.ParameterBinding();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.data = $root.AzureFunctionsRpcMessages.TypedData.decode(reader, reader.size(), $undefined, _depth + 1, message.data);
                        message.rpcData = "data";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.rpcSharedMemory = $root.AzureFunctionsRpcMessages.RpcSharedMemory.decode(reader, reader.size(), $undefined, _depth + 1, message.rpcSharedMemory);
                        message.rpcData = "rpcSharedMemory";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ParameterBinding;
    })();

    AzureFunctionsRpcMessages.TypedData = (function() {

        const TypedData = function () {};

        TypedData.prototype.string = $undefined;
        TypedData.prototype.json = $undefined;
        TypedData.prototype.bytes = $undefined;
        TypedData.prototype.stream = $undefined;
        TypedData.prototype.http = $undefined;
        TypedData.prototype.int = $undefined;
        TypedData.prototype.double = $undefined;
        TypedData.prototype.collectionBytes = $undefined;
        TypedData.prototype.collectionString = $undefined;
        TypedData.prototype.collectionDouble = $undefined;
        TypedData.prototype.collectionSint64 = $undefined;
        TypedData.prototype.modelBindingData = $undefined;
        TypedData.prototype.collectionModelBindingData = $undefined;


        TypedData.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.string != null && $Object.hasOwnProperty.call(message, "string"))
                writer.uint32(10).string(message.string);
            if (message.json != null && $Object.hasOwnProperty.call(message, "json"))
                writer.uint32(18).string(message.json);
            if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                writer.uint32(26).bytes(message.bytes);
            if (message.stream != null && $Object.hasOwnProperty.call(message, "stream"))
                writer.uint32(34).bytes(message.stream);
            if (message.http != null && $Object.hasOwnProperty.call(message, "http"))
                $root.AzureFunctionsRpcMessages.RpcHttp.encode(message.http, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.int != null && $Object.hasOwnProperty.call(message, "int"))
                writer.uint32(48).sint64(message.int);
            if (message.double != null && $Object.hasOwnProperty.call(message, "double"))
                writer.uint32(57).double(message.double);
            if (message.collectionBytes != null && $Object.hasOwnProperty.call(message, "collectionBytes"))
                $root.AzureFunctionsRpcMessages.CollectionBytes.encode(message.collectionBytes, writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.collectionString != null && $Object.hasOwnProperty.call(message, "collectionString"))
                $root.AzureFunctionsRpcMessages.CollectionString.encode(message.collectionString, writer.uint32(74).fork(), _depth + 1).ldelim();
            if (message.collectionDouble != null && $Object.hasOwnProperty.call(message, "collectionDouble"))
                $root.AzureFunctionsRpcMessages.CollectionDouble.encode(message.collectionDouble, writer.uint32(82).fork(), _depth + 1).ldelim();
            if (message.collectionSint64 != null && $Object.hasOwnProperty.call(message, "collectionSint64"))
                $root.AzureFunctionsRpcMessages.CollectionSInt64.encode(message.collectionSint64, writer.uint32(90).fork(), _depth + 1).ldelim();
            if (message.modelBindingData != null && $Object.hasOwnProperty.call(message, "modelBindingData"))
                $root.AzureFunctionsRpcMessages.ModelBindingData.encode(message.modelBindingData, writer.uint32(98).fork(), _depth + 1).ldelim();
            if (message.collectionModelBindingData != null && $Object.hasOwnProperty.call(message, "collectionModelBindingData"))
                $root.AzureFunctionsRpcMessages.CollectionModelBindingData.encode(message.collectionModelBindingData, writer.uint32(106).fork(), _depth + 1).ldelim();
            return writer;
        };

        TypedData.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.TypedData();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.string = reader.stringVerify();
                        message.data = "string";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.json = reader.stringVerify();
                        message.data = "json";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.bytes = reader.bytes();
                        message.data = "bytes";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.stream = reader.bytes();
                        message.data = "stream";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.http = $root.AzureFunctionsRpcMessages.RpcHttp.decode(reader, reader.size(), $undefined, _depth + 1, message.http);
                        message.data = "http";
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.int = reader.sint64();
                        message.data = "int";
                        continue;
                    }
                case 7: {
                        if (wireType !== 1)
                            break;
                        message.double = reader.double();
                        message.data = "double";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.collectionBytes = $root.AzureFunctionsRpcMessages.CollectionBytes.decode(reader, reader.size(), $undefined, _depth + 1, message.collectionBytes);
                        message.data = "collectionBytes";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.collectionString = $root.AzureFunctionsRpcMessages.CollectionString.decode(reader, reader.size(), $undefined, _depth + 1, message.collectionString);
                        message.data = "collectionString";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.collectionDouble = $root.AzureFunctionsRpcMessages.CollectionDouble.decode(reader, reader.size(), $undefined, _depth + 1, message.collectionDouble);
                        message.data = "collectionDouble";
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.collectionSint64 = $root.AzureFunctionsRpcMessages.CollectionSInt64.decode(reader, reader.size(), $undefined, _depth + 1, message.collectionSint64);
                        message.data = "collectionSint64";
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.modelBindingData = $root.AzureFunctionsRpcMessages.ModelBindingData.decode(reader, reader.size(), $undefined, _depth + 1, message.modelBindingData);
                        message.data = "modelBindingData";
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        message.collectionModelBindingData = $root.AzureFunctionsRpcMessages.CollectionModelBindingData.decode(reader, reader.size(), $undefined, _depth + 1, message.collectionModelBindingData);
                        message.data = "collectionModelBindingData";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TypedData;
    })();

    AzureFunctionsRpcMessages.RpcDataType = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "unknown"] = 0;
        values[valuesById[1] = "string"] = 1;
        values[valuesById[2] = "json"] = 2;
        values[valuesById[3] = "bytes"] = 3;
        values[valuesById[4] = "stream"] = 4;
        values[valuesById[5] = "http"] = 5;
        values[valuesById[6] = "int"] = 6;
        values[valuesById[7] = "double"] = 7;
        values[valuesById[8] = "collection_bytes"] = 8;
        values[valuesById[9] = "collection_string"] = 9;
        values[valuesById[10] = "collection_double"] = 10;
        values[valuesById[11] = "collection_sint64"] = 11;
        return values;
    })();

    AzureFunctionsRpcMessages.RpcSharedMemory = (function() {

        const RpcSharedMemory = function () {};

        RpcSharedMemory.prototype.name = "";
        RpcSharedMemory.prototype.offset = 0;
        RpcSharedMemory.prototype.count = 0;
        RpcSharedMemory.prototype.type = 0;

        RpcSharedMemory.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(10).string(message.name);
            if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                writer.uint32(16).int64(message.offset);
            if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                writer.uint32(24).int64(message.count);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                writer.uint32(32).int32(message.type);
            return writer;
        };

        RpcSharedMemory.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.RpcSharedMemory();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.offset = value;
                        else
                            delete message.offset;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.count = value;
                        else
                            delete message.count;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RpcSharedMemory;
    })();

    AzureFunctionsRpcMessages.CollectionString = (function() {

        const CollectionString = function () {};

        CollectionString.prototype.string = $util.emptyArray;

        CollectionString.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.string != null && message.string.length)
                for (let i = 0; i < message.string.length; ++i)
                    writer.uint32(10).string(message.string[i]);
            return writer;
        };

        CollectionString.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.CollectionString();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.string && message.string.length))
                            message.string = [];
                        message.string.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CollectionString;
    })();

    AzureFunctionsRpcMessages.CollectionBytes = (function() {

        const CollectionBytes = function () {};

        CollectionBytes.prototype.bytes = $util.emptyArray;

        CollectionBytes.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.bytes != null && message.bytes.length)
                for (let i = 0; i < message.bytes.length; ++i)
                    writer.uint32(10).bytes(message.bytes[i]);
            return writer;
        };

        CollectionBytes.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.CollectionBytes();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.bytes && message.bytes.length))
                            message.bytes = [];
                        message.bytes.push(reader.bytes());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CollectionBytes;
    })();

    AzureFunctionsRpcMessages.CollectionDouble = (function() {

        const CollectionDouble = function () {};

        CollectionDouble.prototype.double = $util.emptyArray;

        CollectionDouble.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.double != null && message.double.length)
                writer.uint32(10).doubles(message.double);
            return writer;
        };

        CollectionDouble.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.CollectionDouble();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.double && message.double.length))
                                message.double = [];
                            reader.doubles(message.double);
                            continue;
                        }
                        if (wireType !== 1)
                            break;
                        if (!(message.double && message.double.length))
                            message.double = [];
                        message.double.push(reader.double());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CollectionDouble;
    })();

    AzureFunctionsRpcMessages.CollectionSInt64 = (function() {

        const CollectionSInt64 = function () {};

        CollectionSInt64.prototype.sint64 = $util.emptyArray;

        CollectionSInt64.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.sint64 != null && message.sint64.length)
                writer.uint32(10).sint64s(message.sint64);
            return writer;
        };

        CollectionSInt64.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.CollectionSInt64();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType === 2) {
                            if (!(message.sint64 && message.sint64.length))
                                message.sint64 = [];
                            reader.sint64s(message.sint64);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.sint64 && message.sint64.length))
                            message.sint64 = [];
                        message.sint64.push(reader.sint64());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CollectionSInt64;
    })();

    AzureFunctionsRpcMessages.ModelBindingData = (function() {

        const ModelBindingData = function () {};

        ModelBindingData.prototype.version = "";
        ModelBindingData.prototype.source = "";
        ModelBindingData.prototype.contentType = "";
        ModelBindingData.prototype.content = $util.newBuffer([]);

        ModelBindingData.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                writer.uint32(10).string(message.version);
            if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                writer.uint32(18).string(message.source);
            if (message.contentType != null && $Object.hasOwnProperty.call(message, "contentType") && message.contentType !== "")
                writer.uint32(26).string(message.contentType);
            if (message.content != null && $Object.hasOwnProperty.call(message, "content") && message.content.length)
                writer.uint32(34).bytes(message.content);
            return writer;
        };

        ModelBindingData.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.ModelBindingData();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.source = value;
                        else
                            delete message.source;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.contentType = value;
                        else
                            delete message.contentType;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.content = value;
                        else
                            delete message.content;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ModelBindingData;
    })();

    AzureFunctionsRpcMessages.CollectionModelBindingData = (function() {

        const CollectionModelBindingData = function () {};

        CollectionModelBindingData.prototype.modelBindingData = $util.emptyArray;

        CollectionModelBindingData.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.modelBindingData != null && message.modelBindingData.length)
                for (let i = 0; i < message.modelBindingData.length; ++i)
                    $root.AzureFunctionsRpcMessages.ModelBindingData.encode(message.modelBindingData[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            return writer;
        };

        CollectionModelBindingData.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.CollectionModelBindingData();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.modelBindingData && message.modelBindingData.length))
                            message.modelBindingData = [];
                        message.modelBindingData.push($root.AzureFunctionsRpcMessages.ModelBindingData.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CollectionModelBindingData;
    })();

    AzureFunctionsRpcMessages.RpcLog = (function() {

        const RpcLog = function () {};

        RpcLog.prototype.invocationId = "";
        RpcLog.prototype.category = "";
        RpcLog.prototype.level = 0;
        RpcLog.prototype.message = "";
        RpcLog.prototype.eventId = "";
        RpcLog.prototype.exception = $undefined;
        RpcLog.prototype.properties = "";
        RpcLog.prototype.logCategory = 0;
        RpcLog.prototype.propertiesMap = $emptyMap;

        RpcLog.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.invocationId != null && $Object.hasOwnProperty.call(message, "invocationId") && message.invocationId !== "")
                writer.uint32(10).string(message.invocationId);
            if (message.category != null && $Object.hasOwnProperty.call(message, "category") && message.category !== "")
                writer.uint32(18).string(message.category);
            if (message.level != null && $Object.hasOwnProperty.call(message, "level") && message.level !== 0)
                writer.uint32(24).int32(message.level);
            if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                writer.uint32(34).string(message.message);
            if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                writer.uint32(42).string(message.eventId);
            if (message.exception != null && $Object.hasOwnProperty.call(message, "exception"))
                $root.AzureFunctionsRpcMessages.RpcException.encode(message.exception, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.properties != null && $Object.hasOwnProperty.call(message, "properties") && message.properties !== "")
                writer.uint32(58).string(message.properties);
            if (message.logCategory != null && $Object.hasOwnProperty.call(message, "logCategory") && message.logCategory !== 0)
                writer.uint32(64).int32(message.logCategory);
            if (message.propertiesMap != null && $Object.hasOwnProperty.call(message, "propertiesMap"))
                for (let keys = $Object.keys(message.propertiesMap), i = 0; i < keys.length; ++i) {
                    writer.uint32(74).fork().uint32(10).string(keys[i]);
                    $root.AzureFunctionsRpcMessages.TypedData.encode(message.propertiesMap[keys[i]], writer.uint32(18).fork(), _depth + 1).ldelim().ldelim();
                }
            return writer;
        };

        RpcLog.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.RpcLog();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.invocationId = value;
                        else
                            delete message.invocationId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.category = value;
                        else
                            delete message.category;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.level = value;
                        else
                            delete message.level;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.message = value;
                        else
                            delete message.message;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.eventId = value;
                        else
                            delete message.eventId;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.exception = $root.AzureFunctionsRpcMessages.RpcException.decode(reader, reader.size(), $undefined, _depth + 1, message.exception);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.properties = value;
                        else
                            delete message.properties;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.logCategory = value;
                        else
                            delete message.logCategory;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if (message.propertiesMap === $emptyMap)
                            message.propertiesMap = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.AzureFunctionsRpcMessages.TypedData.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.propertiesMap[key] = value || new $root.AzureFunctionsRpcMessages.TypedData();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        RpcLog.Level = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "Trace"] = 0;
            values[valuesById[1] = "Debug"] = 1;
            values[valuesById[2] = "Information"] = 2;
            values[valuesById[3] = "Warning"] = 3;
            values[valuesById[4] = "Error"] = 4;
            values[valuesById[5] = "Critical"] = 5;
            values[valuesById[6] = "None"] = 6;
            return values;
        })();

        RpcLog.RpcLogCategory = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "User"] = 0;
            values[valuesById[1] = "System"] = 1;
            values[valuesById[2] = "CustomMetric"] = 2;
            return values;
        })();

        return RpcLog;
    })();

    AzureFunctionsRpcMessages.RpcException = (function() {

        const RpcException = function () {};

        RpcException.prototype.stackTrace = "";
        RpcException.prototype.message = "";
        RpcException.prototype.source = "";
        RpcException.prototype.isUserException = false;
        RpcException.prototype.type = "";

        RpcException.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.stackTrace != null && $Object.hasOwnProperty.call(message, "stackTrace") && message.stackTrace !== "")
                writer.uint32(10).string(message.stackTrace);
            if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                writer.uint32(18).string(message.message);
            if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                writer.uint32(26).string(message.source);
            if (message.isUserException != null && $Object.hasOwnProperty.call(message, "isUserException") && message.isUserException !== false)
                writer.uint32(32).bool(message.isUserException);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                writer.uint32(42).string(message.type);
            return writer;
        };

        RpcException.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.RpcException();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.stackTrace = value;
                        else
                            delete message.stackTrace;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.message = value;
                        else
                            delete message.message;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.source = value;
                        else
                            delete message.source;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isUserException = value;
                        else
                            delete message.isUserException;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RpcException;
    })();

    AzureFunctionsRpcMessages.RpcHttpCookie = (function() {

        const RpcHttpCookie = function () {};

        RpcHttpCookie.prototype.name = "";
        RpcHttpCookie.prototype.value = "";
        RpcHttpCookie.prototype.domain = $undefined;
        RpcHttpCookie.prototype.path = $undefined;
        RpcHttpCookie.prototype.expires = $undefined;
        RpcHttpCookie.prototype.secure = $undefined;
        RpcHttpCookie.prototype.httpOnly = $undefined;
        RpcHttpCookie.prototype.sameSite = 0;
        RpcHttpCookie.prototype.maxAge = $undefined;

        RpcHttpCookie.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(10).string(message.name);
            if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                writer.uint32(18).string(message.value);
            if (message.domain != null && $Object.hasOwnProperty.call(message, "domain"))
                $root.NullableString.encode(message.domain, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                $root.NullableString.encode(message.path, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.expires != null && $Object.hasOwnProperty.call(message, "expires"))
                $root.NullableTimestamp.encode(message.expires, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.secure != null && $Object.hasOwnProperty.call(message, "secure"))
                $root.NullableBool.encode(message.secure, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.httpOnly != null && $Object.hasOwnProperty.call(message, "httpOnly"))
                $root.NullableBool.encode(message.httpOnly, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.sameSite != null && $Object.hasOwnProperty.call(message, "sameSite") && message.sameSite !== 0)
                writer.uint32(64).int32(message.sameSite);
            if (message.maxAge != null && $Object.hasOwnProperty.call(message, "maxAge"))
                $root.NullableDouble.encode(message.maxAge, writer.uint32(74).fork(), _depth + 1).ldelim();
            return writer;
        };

        RpcHttpCookie.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.RpcHttpCookie();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.value = value;
                        else
                            delete message.value;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.domain = $root.NullableString.decode(reader, reader.size(), $undefined, _depth + 1, message.domain);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.path = $root.NullableString.decode(reader, reader.size(), $undefined, _depth + 1, message.path);
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.expires = $root.NullableTimestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.expires);
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.secure = $root.NullableBool.decode(reader, reader.size(), $undefined, _depth + 1, message.secure);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.httpOnly = $root.NullableBool.decode(reader, reader.size(), $undefined, _depth + 1, message.httpOnly);
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.sameSite = value;
                        else
                            delete message.sameSite;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.maxAge = $root.NullableDouble.decode(reader, reader.size(), $undefined, _depth + 1, message.maxAge);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        RpcHttpCookie.SameSite = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "None"] = 0;
            values[valuesById[1] = "Lax"] = 1;
            values[valuesById[2] = "Strict"] = 2;
            values[valuesById[3] = "ExplicitNone"] = 3;
            return values;
        })();

        return RpcHttpCookie;
    })();

    AzureFunctionsRpcMessages.RpcHttp = (function() {

        const RpcHttp = function () {};

        RpcHttp.prototype.method = "";
        RpcHttp.prototype.url = "";
        RpcHttp.prototype.headers = $emptyMap;
        RpcHttp.prototype.body = $undefined;
        RpcHttp.prototype.params = $emptyMap;
        RpcHttp.prototype.statusCode = "";
        RpcHttp.prototype.query = $emptyMap;
        RpcHttp.prototype.enableContentNegotiation = false;
        RpcHttp.prototype.rawBody = $undefined;
        RpcHttp.prototype.identities = $util.emptyArray;
        RpcHttp.prototype.cookies = $util.emptyArray;
        RpcHttp.prototype.nullableHeaders = $emptyMap;
        RpcHttp.prototype.nullableParams = $emptyMap;
        RpcHttp.prototype.nullableQuery = $emptyMap;

        RpcHttp.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== "")
                writer.uint32(10).string(message.method);
            if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
                writer.uint32(18).string(message.url);
            if (message.headers != null && $Object.hasOwnProperty.call(message, "headers"))
                for (let keys = $Object.keys(message.headers), i = 0; i < keys.length; ++i)
                    writer.uint32(26).fork().uint32(10).string(keys[i]).uint32(18).string(message.headers[keys[i]]).ldelim();
            if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                $root.AzureFunctionsRpcMessages.TypedData.encode(message.body, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.params != null && $Object.hasOwnProperty.call(message, "params"))
                for (let keys = $Object.keys(message.params), i = 0; i < keys.length; ++i)
                    writer.uint32(82).fork().uint32(10).string(keys[i]).uint32(18).string(message.params[keys[i]]).ldelim();
            if (message.statusCode != null && $Object.hasOwnProperty.call(message, "statusCode") && message.statusCode !== "")
                writer.uint32(98).string(message.statusCode);
            if (message.query != null && $Object.hasOwnProperty.call(message, "query"))
                for (let keys = $Object.keys(message.query), i = 0; i < keys.length; ++i)
                    writer.uint32(122).fork().uint32(10).string(keys[i]).uint32(18).string(message.query[keys[i]]).ldelim();
            if (message.enableContentNegotiation != null && $Object.hasOwnProperty.call(message, "enableContentNegotiation") && message.enableContentNegotiation !== false)
                writer.uint32(128).bool(message.enableContentNegotiation);
            if (message.rawBody != null && $Object.hasOwnProperty.call(message, "rawBody"))
                $root.AzureFunctionsRpcMessages.TypedData.encode(message.rawBody, writer.uint32(138).fork(), _depth + 1).ldelim();
            if (message.identities != null && message.identities.length)
                for (let i = 0; i < message.identities.length; ++i)
                    $root.RpcClaimsIdentity.encode(message.identities[i], writer.uint32(146).fork(), _depth + 1).ldelim();
            if (message.cookies != null && message.cookies.length)
                for (let i = 0; i < message.cookies.length; ++i)
                    $root.AzureFunctionsRpcMessages.RpcHttpCookie.encode(message.cookies[i], writer.uint32(154).fork(), _depth + 1).ldelim();
            if (message.nullableHeaders != null && $Object.hasOwnProperty.call(message, "nullableHeaders"))
                for (let keys = $Object.keys(message.nullableHeaders), i = 0; i < keys.length; ++i) {
                    writer.uint32(162).fork().uint32(10).string(keys[i]);
                    $root.NullableString.encode(message.nullableHeaders[keys[i]], writer.uint32(18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.nullableParams != null && $Object.hasOwnProperty.call(message, "nullableParams"))
                for (let keys = $Object.keys(message.nullableParams), i = 0; i < keys.length; ++i) {
                    writer.uint32(170).fork().uint32(10).string(keys[i]);
                    $root.NullableString.encode(message.nullableParams[keys[i]], writer.uint32(18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.nullableQuery != null && $Object.hasOwnProperty.call(message, "nullableQuery"))
                for (let keys = $Object.keys(message.nullableQuery), i = 0; i < keys.length; ++i) {
                    writer.uint32(178).fork().uint32(10).string(keys[i]);
                    $root.NullableString.encode(message.nullableQuery[keys[i]], writer.uint32(18).fork(), _depth + 1).ldelim().ldelim();
                }
            return writer;
        };

        RpcHttp.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.AzureFunctionsRpcMessages.RpcHttp();
            while (reader.pos < end) {
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.method = value;
                        else
                            delete message.method;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.url = value;
                        else
                            delete message.url;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (message.headers === $emptyMap)
                            message.headers = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.headers[key] = value;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.body = $root.AzureFunctionsRpcMessages.TypedData.decode(reader, reader.size(), $undefined, _depth + 1, message.body);
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        if (message.params === $emptyMap)
                            message.params = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.params[key] = value;
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.statusCode = value;
                        else
                            delete message.statusCode;
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        if (message.query === $emptyMap)
                            message.query = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.query[key] = value;
                        continue;
                    }
                case 16: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.enableContentNegotiation = value;
                        else
                            delete message.enableContentNegotiation;
                        continue;
                    }
                case 17: {
                        if (wireType !== 2)
                            break;
                        message.rawBody = $root.AzureFunctionsRpcMessages.TypedData.decode(reader, reader.size(), $undefined, _depth + 1, message.rawBody);
                        continue;
                    }
                case 18: {
                        if (wireType !== 2)
                            break;
                        if (!(message.identities && message.identities.length))
                            message.identities = [];
                        message.identities.push($root.RpcClaimsIdentity.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 19: {
                        if (wireType !== 2)
                            break;
                        if (!(message.cookies && message.cookies.length))
                            message.cookies = [];
                        message.cookies.push($root.AzureFunctionsRpcMessages.RpcHttpCookie.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        if (message.nullableHeaders === $emptyMap)
                            message.nullableHeaders = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.NullableString.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.nullableHeaders[key] = value || new $root.NullableString();
                        continue;
                    }
                case 21: {
                        if (wireType !== 2)
                            break;
                        if (message.nullableParams === $emptyMap)
                            message.nullableParams = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.NullableString.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.nullableParams[key] = value || new $root.NullableString();
                        continue;
                    }
                case 22: {
                        if (wireType !== 2)
                            break;
                        if (message.nullableQuery === $emptyMap)
                            message.nullableQuery = new $Map();
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.NullableString.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.nullableQuery[key] = value || new $root.NullableString();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RpcHttp;
    })();

    return AzureFunctionsRpcMessages;
})();

export const RpcClaimsIdentity = $root.RpcClaimsIdentity = (() => {

    const RpcClaimsIdentity = function () {};

    RpcClaimsIdentity.prototype.authenticationType = $undefined;
    RpcClaimsIdentity.prototype.nameClaimType = $undefined;
    RpcClaimsIdentity.prototype.roleClaimType = $undefined;
    RpcClaimsIdentity.prototype.claims = $util.emptyArray;

    RpcClaimsIdentity.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.authenticationType != null && $Object.hasOwnProperty.call(message, "authenticationType"))
            $root.NullableString.encode(message.authenticationType, writer.uint32(10).fork(), _depth + 1).ldelim();
        if (message.nameClaimType != null && $Object.hasOwnProperty.call(message, "nameClaimType"))
            $root.NullableString.encode(message.nameClaimType, writer.uint32(18).fork(), _depth + 1).ldelim();
        if (message.roleClaimType != null && $Object.hasOwnProperty.call(message, "roleClaimType"))
            $root.NullableString.encode(message.roleClaimType, writer.uint32(26).fork(), _depth + 1).ldelim();
        if (message.claims != null && message.claims.length)
            for (let i = 0; i < message.claims.length; ++i)
                $root.RpcClaim.encode(message.claims[i], writer.uint32(34).fork(), _depth + 1).ldelim();
        return writer;
    };

    RpcClaimsIdentity.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.RpcClaimsIdentity();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.authenticationType = $root.NullableString.decode(reader, reader.size(), $undefined, _depth + 1, message.authenticationType);
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.nameClaimType = $root.NullableString.decode(reader, reader.size(), $undefined, _depth + 1, message.nameClaimType);
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    message.roleClaimType = $root.NullableString.decode(reader, reader.size(), $undefined, _depth + 1, message.roleClaimType);
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if (!(message.claims && message.claims.length))
                        message.claims = [];
                    message.claims.push($root.RpcClaim.decode(reader, reader.size(), $undefined, _depth + 1));
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return RpcClaimsIdentity;
})();

export const RpcClaim = $root.RpcClaim = (() => {

    const RpcClaim = function () {};

    RpcClaim.prototype.value = "";
    RpcClaim.prototype.type = "";

    RpcClaim.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
            writer.uint32(10).string(message.value);
        if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
            writer.uint32(18).string(message.type);
        return writer;
    };

    RpcClaim.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.RpcClaim();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.value = value;
                    else
                        delete message.value;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.type = value;
                    else
                        delete message.type;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return RpcClaim;
})();

export const NullableString = $root.NullableString = (() => {

    const NullableString = function () {};

    NullableString.prototype.value = $undefined;

    let $oneOfFields;

    // Virtual OneOf for proto3 optional field
    $Object.defineProperty(NullableString.prototype, "_value", {
        get: $util.oneOfGetter($oneOfFields = ["value"]),
        set: $util.oneOfSetter($oneOfFields)
    });

    NullableString.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            writer.uint32(10).string(message.value);
        return writer;
    };

    NullableString.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.NullableString();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.value = reader.stringVerify();
                    message._value = "value";
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return NullableString;
})();

export const NullableDouble = $root.NullableDouble = (() => {

    const NullableDouble = function () {};

    NullableDouble.prototype.value = $undefined;

    let $oneOfFields;

    // Virtual OneOf for proto3 optional field
    $Object.defineProperty(NullableDouble.prototype, "_value", {
        get: $util.oneOfGetter($oneOfFields = ["value"]),
        set: $util.oneOfSetter($oneOfFields)
    });

    NullableDouble.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            writer.uint32(9).double(message.value);
        return writer;
    };

    NullableDouble.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.NullableDouble();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 1)
                        break;
                    message.value = reader.double();
                    message._value = "value";
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return NullableDouble;
})();

export const NullableBool = $root.NullableBool = (() => {

    const NullableBool = function () {};

    NullableBool.prototype.value = $undefined;

    let $oneOfFields;

    // Virtual OneOf for proto3 optional field
    $Object.defineProperty(NullableBool.prototype, "_value", {
        get: $util.oneOfGetter($oneOfFields = ["value"]),
        set: $util.oneOfSetter($oneOfFields)
    });

    NullableBool.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            writer.uint32(8).bool(message.value);
        return writer;
    };

    NullableBool.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.NullableBool();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 0)
                        break;
                    message.value = reader.bool();
                    message._value = "value";
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return NullableBool;
})();

export const NullableTimestamp = $root.NullableTimestamp = (() => {

    const NullableTimestamp = function () {};

    NullableTimestamp.prototype.value = $undefined;

    let $oneOfFields;

    // Virtual OneOf for proto3 optional field
    $Object.defineProperty(NullableTimestamp.prototype, "_value", {
        get: $util.oneOfGetter($oneOfFields = ["value"]),
        set: $util.oneOfSetter($oneOfFields)
    });

    NullableTimestamp.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
            $root.google.protobuf.Timestamp.encode(message.value, writer.uint32(10).fork(), _depth + 1).ldelim();
        return writer;
    };

    NullableTimestamp.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.NullableTimestamp();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.value = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                    message._value = "value";
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return NullableTimestamp;
})();

export const google = $root.google = (() => {

    const google = {};

    google.protobuf = (function() {

        const protobuf = {};

        protobuf.Duration = (function() {

            const Duration = function () {};

            Duration.prototype.seconds = 0;
            Duration.prototype.nanos = 0;

            Duration.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && (typeof message.seconds === "object" ? message.seconds.low || message.seconds.high : message.seconds !== 0))
                    writer.uint32(8).int64(message.seconds);
                if (message.nanos != null && $Object.hasOwnProperty.call(message, "nanos") && message.nanos !== 0)
                    writer.uint32(16).int32(message.nanos);
                return writer;
            };

            Duration.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.protobuf.Duration();
                while (reader.pos < end) {
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.nanos = value;
                            else
                                delete message.nanos;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Duration;
        })();

        protobuf.Timestamp = (function() {

            const Timestamp = function () {};

            Timestamp.prototype.seconds = 0;
            Timestamp.prototype.nanos = 0;

            Timestamp.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && (typeof message.seconds === "object" ? message.seconds.low || message.seconds.high : message.seconds !== 0))
                    writer.uint32(8).int64(message.seconds);
                if (message.nanos != null && $Object.hasOwnProperty.call(message, "nanos") && message.nanos !== 0)
                    writer.uint32(16).int32(message.nanos);
                return writer;
            };

            Timestamp.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.protobuf.Timestamp();
                while (reader.pos < end) {
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.nanos = value;
                            else
                                delete message.nanos;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Timestamp;
        })();

        return protobuf;
    })();

    return google;
})();

export {
  $root as default
};
